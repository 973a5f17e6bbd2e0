package org.donecal.reports;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.donecal.reports.ReportView.Series;
import org.donecal.reports.StatisticsView.Total;
import org.donecal.tags.SeenTags;

/** Puts the lines of all slices into order: a row for each tag, a column for each slice. */
final class SliceLedger {
  private final Slices slices;
  private final SeenTags seen;
  private final TreeMap<Long, Row> rows = new TreeMap<>();
  private final List<Sum> totals;
  private final Sum total = new Sum();

  /** Amounts, added up exactly. */
  private static final class Sum {
    private long days;
    private long seconds;
    private long entries;

    void add(SliceSums line, long more) {
      days += line.days();
      seconds += line.seconds();
      entries += more;
    }

    Total view() {
      return new Total(days, Hours.of(seconds), entries);
    }
  }

  private record Row(Label label, List<Sum> sums) {
    Series view() {
      return new Series(
          label.name(),
          label.color(),
          sums.stream().map(it -> it.days).toList(),
          sums.stream().map(it -> Hours.of(it.seconds)).toList());
    }
  }

  SliceLedger(Slices slices, List<SliceSums> lines, SeenTags seen) {
    this.slices = slices;
    this.seen = seen;
    this.totals = sums();
    var tags = lines.stream().map(SliceSums::tag).filter(this::isShown).distinct().count();
    slices.checkCells((int) tags);
    lines.forEach(this::enter);
  }

  private List<Sum> sums() {
    return IntStream.range(0, slices.all().size()).mapToObj(it -> new Sum()).toList();
  }

  private boolean isShown(long tag) {
    return tag != Sums.EACH_ENTRY_ONCE && seen.shows(tag);
  }

  private void enter(SliceSums line) {
    if (line.once()) {
      totals.get(line.slice()).add(line, line.started() + line.continued());
      // What goes on from one slice to the next is the same entry.
      total.add(line, line.started() + (line.slice() == 0 ? line.continued() : 0));
    }
    if (isShown(line.tag())) {
      rows.computeIfAbsent(line.tag(), tag -> new Row(line.label(), sums()))
          .sums
          .get(line.slice())
          .add(line, 0);
    }
  }

  ReportView view(String start, String end) {
    return new ReportView(
        start,
        end,
        slices.interval().text(),
        slices.all().stream().map(slice -> slice.first().toString()).toList(),
        rows.values().stream()
            .sorted(Comparator.comparing(Row::label, Label.ORDER))
            .map(Row::view)
            .toList(),
        total.view(),
        totals.stream().map(Sum::view).toList());
  }
}
