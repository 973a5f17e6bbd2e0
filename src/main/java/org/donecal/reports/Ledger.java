package org.donecal.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.donecal.reports.StatisticsView.TagDays;
import org.donecal.reports.StatisticsView.TagHours;
import org.donecal.reports.StatisticsView.Total;
import org.donecal.tags.TagColors;
import org.jspecify.annotations.Nullable;

/** Puts the database's lines into order: a row for each tag, untagged first, and the total. */
final class Ledger {
  private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

  private final TreeMap<Long, Row> rows = new TreeMap<>();
  private long days;
  private long seconds;
  private long entries;

  /** One tag's amounts, added up exactly. */
  private static final class Row {
    private final long tag;
    private final @Nullable String name;
    private final @Nullable String chosenColor;
    private long days;
    private long seconds;

    Row(Sums line) {
      tag = line.tag();
      name = line.name();
      chosenColor = line.color();
    }

    String color() {
      return name == null ? TagColors.UNTAGGED : TagColors.of(name, chosenColor);
    }

    String order() {
      return name == null ? "" : name;
    }
  }

  Ledger(Collection<Sums> lines) {
    lines.forEach(this::enter);
  }

  private void enter(Sums line) {
    if (line.once()) {
      days += line.days();
      seconds += line.seconds();
      entries += line.entries();
    }
    if (line.tag() != Sums.EACH_ENTRY_ONCE) {
      var row = rows.computeIfAbsent(line.tag(), tag -> new Row(line));
      row.days += line.days();
      row.seconds += line.seconds();
    }
  }

  StatisticsView view(@Nullable String start, @Nullable String end) {
    var ordered =
        rows.values().stream()
            .sorted(
                Comparator.comparing((Row row) -> row.tag != Sums.UNTAGGED)
                    .thenComparing(Row::order, String.CASE_INSENSITIVE_ORDER))
            .toList();
    return new StatisticsView(
        start, end, days(ordered), hours(ordered), new Total(days, hours(seconds), entries));
  }

  private static List<TagDays> days(List<Row> rows) {
    return rows.stream()
        .filter(row -> row.days > 0)
        .map(row -> new TagDays(row.name, row.days, row.color()))
        .toList();
  }

  private static List<TagHours> hours(List<Row> rows) {
    return rows.stream()
        .filter(row -> row.seconds > 0)
        .map(row -> new TagHours(row.name, hours(row.seconds), row.color()))
        .toList();
  }

  private static double hours(long seconds) {
    return BigDecimal.valueOf(seconds).divide(HOUR, 2, RoundingMode.HALF_UP).doubleValue();
  }
}
