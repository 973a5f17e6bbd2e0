package org.donecal.sharing;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.donecal.calendar.Excerpt;
import org.donecal.calendar.Reading;
import org.donecal.kernel.Failure;
import org.donecal.reports.Report;
import org.donecal.reports.ReportView;
import org.donecal.reports.Statistics;
import org.donecal.reports.StatisticsView;
import org.donecal.spans.Period;
import org.donecal.store.Sql;
import org.donecal.tags.SeenTags;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;

/** Shows what open shares let be seen, and nothing else of their owners' calendars. */
public final class Showing {
  private static final int LOOKED_AT = 1000;
  private static final int SAMPLE = 5;

  private final SessionFactory store;
  private final Reading reading;
  private final Statistics statistics;
  private final Report report;

  Showing(SessionFactory store, Reading reading, Statistics statistics, Report report) {
    this.store = store;
    this.reading = reading;
    this.statistics = statistics;
    this.report = report;
  }

  /**
   * Entries that overlap a period, sorted by start; {@code NotFound} if the share shows totals
   * only.
   *
   * @param cursor where an earlier page ended
   */
  public SharedPage entries(OpenShare share, Period asked, int limit, Optional<String> cursor) {
    checkEntries(share);
    var excerpt = share.within(asked);
    if (excerpt.period().isEmpty()) {
      return SharedPage.EMPTY;
    }
    var seen = seen(share);
    var terms = share.share().terms();
    var page = reading.page(share.owner(), excerpt, limit, cursor);
    return new SharedPage(
        page.entries().stream().map(it -> SharedEntry.of(it, terms, seen)).toList(), page.next());
  }

  /** Those of a few entries that the share shows. */
  List<SharedEntry> some(OpenShare share, List<UUID> ids) {
    checkEntries(share);
    var seen = seen(share);
    var terms = share.share().terms();
    return reading.some(share.owner(), share.excerpt(), ids).stream()
        .map(it -> SharedEntry.of(it, terms, seen))
        .toList();
  }

  /** All entries that overlap a period, read a piece at a time. */
  public Iterable<SharedEntry> walk(OpenShare share, Period asked) {
    checkEntries(share);
    return () -> walk(share, share.within(asked), seen(share));
  }

  private Iterator<SharedEntry> walk(OpenShare share, Excerpt excerpt, SeenTags seen) {
    var terms = share.share().terms();
    var all = reading.walk(share.owner(), excerpt).iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return all.hasNext();
      }

      @Override
      public SharedEntry next() {
        return SharedEntry.of(all.next(), terms, seen);
      }
    };
  }

  /** What a share would let be seen, for its owner. */
  PreviewView preview(OpenShare share) {
    var seen = seen(share);
    var terms = share.share().terms();
    var some = reading.page(share.owner(), share.excerpt(), LOOKED_AT, Optional.empty()).entries();
    var hidden =
        some.stream()
            .flatMap(it -> it.tags().stream())
            .filter(it -> !seen.shows(it))
            .distinct()
            .sorted(String.CASE_INSENSITIVE_ORDER)
            .toList();
    var sample =
        share.detail() == Detail.TOTALS
            ? List.<SharedEntry>of()
            : some.stream().limit(SAMPLE).map(it -> SharedEntry.of(it, terms, seen)).toList();
    var total = statistics(share, share.period()).total();
    return new PreviewView(total.entries(), sample, hidden);
  }

  /** Days and hours per tag, of tags that the share lets be seen. */
  public StatisticsView statistics(OpenShare share, Period asked) {
    return statistics.of(share.owner(), share.within(asked), seen(share));
  }

  ReportView report(
      OpenShare share, @Nullable String start, @Nullable String end, @Nullable String interval) {
    return report.of(share.owner(), share.excerpt(), seen(share), start, end, interval);
  }

  private static void checkEntries(OpenShare share) {
    if (share.detail() == Detail.TOTALS) {
      throw new Failure.NotFound("This share shows totals only.");
    }
  }

  private SeenTags seen(OpenShare share) {
    return store.fromSession(session -> share.filter().seen(new Sql(session), share.owner().id()));
  }
}
