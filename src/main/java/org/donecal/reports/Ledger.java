package org.donecal.reports;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.donecal.reports.StatisticsView.TagDays;
import org.donecal.reports.StatisticsView.TagHours;
import org.donecal.reports.StatisticsView.Total;
import org.donecal.tags.SeenTags;

/** Puts the database's lines into order: a row for each tag, untagged first, and the total. */
final class Ledger {
  private final TreeMap<Long, Row> rows = new TreeMap<>();
  private long days;
  private long seconds;
  private long entries;

  /** One tag's amounts, added up exactly. */
  private static final class Row {
    private final Label label;
    private long days;
    private long seconds;

    Row(Sums line) {
      label = new Label(line.tag(), line.name(), line.color());
    }
  }

  Ledger(Collection<Sums> lines, SeenTags seen) {
    lines.forEach(line -> enter(line, seen));
  }

  private void enter(Sums line, SeenTags seen) {
    if (line.once()) {
      days += line.days();
      seconds += line.seconds();
      entries += line.entries();
    }
    if (line.tag() != Sums.EACH_ENTRY_ONCE && seen.shows(line.tag())) {
      var row = rows.computeIfAbsent(line.tag(), tag -> new Row(line));
      row.days += line.days();
      row.seconds += line.seconds();
    }
  }

  StatisticsView view() {
    var ordered =
        rows.values().stream().sorted(Comparator.comparing(row -> row.label, Label.ORDER)).toList();
    return new StatisticsView(
        null, null, days(ordered), hours(ordered), new Total(days, Hours.of(seconds), entries));
  }

  private static List<TagDays> days(List<Row> rows) {
    return rows.stream()
        .filter(row -> row.days > 0)
        .map(row -> new TagDays(row.label.name(), row.days, row.label.color()))
        .toList();
  }

  private static List<TagHours> hours(List<Row> rows) {
    return rows.stream()
        .filter(row -> row.seconds > 0)
        .map(row -> new TagHours(row.label.name(), Hours.of(row.seconds), row.label.color()))
        .toList();
  }
}
