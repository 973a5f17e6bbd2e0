package org.donecal.sharing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.donecal.spans.Span;
import org.donecal.spans.Stamp;

/** What a share shows, in words for readers. */
final class Words {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  private Words() {}

  /** "the last 30 days", "1 Nov 2026 to 30 Nov 2026", "since 1 Nov 2026"; empty for always. */
  static String period(OpenShare share) {
    var rolling = share.share().terms().rolling();
    if (rolling != null) {
      return rolling.words();
    }
    var period = share.period();
    var from = Span.mayStartAt(period.startDay());
    var until = Span.mayStartAt(period.endDay());
    var last = period.dayAfter().minusDays(1);
    if (from) {
      return until
          ? day(period.firstDay()) + " to " + day(last)
          : "since " + day(period.firstDay());
    }
    return until ? "until " + day(last) : "";
  }

  /** The plain date of a bound; empty for an open one. */
  static String day(long second) {
    return Span.mayStartAt(second) ? Stamp.date(second) : "";
  }

  private static String day(LocalDate day) {
    return day.format(DAY);
  }
}
