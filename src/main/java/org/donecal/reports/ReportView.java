package org.donecal.reports;

import java.util.List;
import org.donecal.reports.StatisticsView.Total;
import org.jspecify.annotations.Nullable;

/**
 * Days and hours of a range as they went by, interval by interval.
 *
 * @param start as it was asked for, else the day of the first entry; null: there is none
 * @param end exclusive
 * @param intervals the first day of each, even where the range begins later
 * @param total of the range, each entry once
 * @param totals of each interval, each entry once in every interval it touches
 */
public record ReportView(
    @Nullable String start,
    @Nullable String end,
    String interval,
    List<String> intervals,
    List<Series> series,
    Total total,
    List<Total> totals) {

  /** Of somebody who did nothing. */
  static ReportView empty(@Nullable String start, @Nullable String end, String interval) {
    return new ReportView(
        start, end, interval, List.of(), List.of(), new Total(0, 0, 0), List.of());
  }

  /** One tag, or "untagged": a figure for each interval. */
  public record Series(@Nullable String tag, String color, List<Long> days, List<Double> hours) {}
}
