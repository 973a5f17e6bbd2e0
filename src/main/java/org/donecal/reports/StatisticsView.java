package org.donecal.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days and hours of a range. Each tag of an entry has the full amount, the total counts each entry
 * once; hours are exact minutes, rounded once to two decimals.
 *
 * @param start as it was asked for; null: from the first entry on
 * @param end exclusive
 */
public record StatisticsView(
    @Nullable String start,
    @Nullable String end,
    List<TagDays> days,
    List<TagHours> hours,
    Total total) {

  static final StatisticsView NOTHING =
      new StatisticsView(null, null, List.of(), List.of(), new Total(0, 0, 0));

  /** The same, telling the bounds as somebody wrote them. */
  public StatisticsView asked(@Nullable String from, @Nullable String to) {
    return new StatisticsView(from, to, days, hours, total);
  }

  /** Whole days of all-day entries; tag null is "untagged". */
  public record TagDays(@Nullable String tag, long days, String color) {}

  /** Hours of the others. */
  public record TagHours(@Nullable String tag, double hours, String color) {}

  public record Total(long days, double hours, long entries) {}
}
