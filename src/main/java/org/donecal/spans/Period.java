package org.donecal.spans;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.donecal.kernel.Failure;

/**
 * The stretch of time somebody asks about, in seconds since 1970. Hourly entries are held against
 * {@code start} and {@code end}, all-day ones against the days it touches, {@code startDay} and
 * {@code endDay}, which are midnights UTC as in the entries. All ends are exclusive.
 *
 * @param wholeDays whether it begins and ends where days of the asker's zone do
 */
public record Period(long start, long end, long startDay, long endDay, boolean wholeDays) {
  private static final Moment BEGINNING = new Moment.Day(LocalDate.of(1, 1, 1));
  private static final Moment FOREVER = new Moment.Day(LocalDate.of(9999, 1, 1));

  /** Reads the bounds in the asker's zone; one that is missing or blank is open. */
  public static Period read(Optional<String> start, Optional<String> end, ZoneId zone) {
    var from = bound("start", start).orElse(BEGINNING);
    var to = bound("end", end).orElse(FOREVER);
    if (to.second(zone) < from.second(zone)) {
      throw new Failure.Invalid("end", "The end must not lie before the start.");
    }
    return new Period(
        from.second(zone),
        to.second(zone),
        from.date(zone).toEpochDay() * Span.DAY,
        to.dateAfter(zone).toEpochDay() * Span.DAY,
        from.startsDay(zone) && to.startsDay(zone));
  }

  private static Optional<Moment> bound(String field, Optional<String> text) {
    return text.filter(it -> !it.isBlank()).map(it -> Moment.read(field, it));
  }

  /** What of it lies in the days from {@code first} up to, not including, {@code after}. */
  public Period within(LocalDate first, LocalDate after, ZoneId zone) {
    var from = Math.max(start, first.atStartOfDay(zone).toEpochSecond());
    var fromDay = Math.max(startDay, first.toEpochDay() * Span.DAY);
    return new Period(
        from,
        Math.max(from, Math.min(end, after.atStartOfDay(zone).toEpochSecond())),
        fromDay,
        Math.max(fromDay, Math.min(endDay, after.toEpochDay() * Span.DAY)),
        wholeDays);
  }

  /** What lies in both; empty if that is nothing. */
  public Period and(Period other) {
    var from = Math.max(start, other.start);
    var fromDay = Math.max(startDay, other.startDay);
    return new Period(
        from,
        Math.max(from, Math.min(end, other.end)),
        fromDay,
        Math.max(fromDay, Math.min(endDay, other.endDay)),
        wholeDays && other.wholeDays);
  }

  /** Whether it ends where it begins, so that nothing can lie in it. */
  public boolean isEmpty() {
    return start == end;
  }

  /** The first day of the period. */
  public LocalDate firstDay() {
    return LocalDate.ofEpochDay(startDay / Span.DAY);
  }

  /** The day after its last. */
  public LocalDate dayAfter() {
    return LocalDate.ofEpochDay(endDay / Span.DAY);
  }

  /** An entry of at most a week that reaches into the period began after this. */
  public long reachingBack() {
    return Math.min(start, startDay) - Span.SHORT;
  }

  /** Whatever reaches into the period began before this. */
  public long latest() {
    return Math.max(end, endDay);
  }
}
