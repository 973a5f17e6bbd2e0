package org.donecal.spans;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.donecal.kernel.Failure;
import org.jspecify.annotations.Nullable;

/**
 * When something was done: hours, as instants in the zone they were entered in, or whole days,
 * which have no zone.
 *
 * @param startsAt seconds since 1970; of days, midnight UTC of the first
 * @param endsAt the first second after it; of days, midnight UTC of the day after the last
 * @param zone null for days
 */
public record Span(boolean allDay, long startsAt, long endsAt, @Nullable String zone) {
  public static final long DAY = Duration.ofDays(1).toSeconds();

  /** Entries up to this length are found by their start alone. */
  public static final long SHORT = 7 * DAY;

  private static final long SHORTEST = 60;
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate AFTER_LAST = LocalDate.of(2201, 1, 1);

  /** Days from {@code first} up to, not including, {@code end}; the same day twice is one day. */
  public static Span days(LocalDate first, LocalDate end) {
    if (end.isBefore(first)) {
      throw endBeforeStart();
    }
    var after = end.equals(first) ? first.plusDays(1) : end;
    checkYears(first, after);
    return new Span(true, first.toEpochDay() * DAY, after.toEpochDay() * DAY, null);
  }

  public static Span hours(long startsAt, long endsAt, ZoneId zone) {
    if (endsAt < startsAt) {
      throw endBeforeStart();
    }
    if (endsAt - startsAt < SHORTEST || endsAt - startsAt > SHORT) {
      throw new Failure.Invalid(
          "end", "An entry that is not all-day must last from 1 minute to 7 days.");
    }
    var span = new Span(false, startsAt, endsAt, zone.getId());
    checkYears(span.firstDay(zone), span.dayAfter(zone));
    return span;
  }

  private static Failure.Invalid endBeforeStart() {
    return new Failure.Invalid("end", "The end must not lie before the start.");
  }

  private static void checkYears(LocalDate first, LocalDate after) {
    if (first.isBefore(FIRST) || after.isAfter(AFTER_LAST)) {
      throw new Failure.Invalid(
          first.isBefore(FIRST) || !first.isBefore(AFTER_LAST) ? "start" : "end",
          "An entry must lie in the years 1900 to 2200.");
    }
  }

  /** Whether a span can start there in any zone. */
  public static boolean mayStartAt(long second) {
    return second >= (FIRST.toEpochDay() - 1) * DAY
        && second <= (AFTER_LAST.toEpochDay() + 1) * DAY;
  }

  /** 0 for what is found by its start alone, 1 for days that last longer. */
  public int reach() {
    return length() <= SHORT ? 0 : 1;
  }

  public long length() {
    return endsAt - startsAt;
  }

  /** The zone of hours; for days the one that is asked from. */
  public ZoneId zone(ZoneId home) {
    return zone == null ? home : ZoneId.of(zone);
  }

  public LocalDate firstDay(ZoneId home) {
    return allDay
        ? LocalDate.ofEpochDay(Math.floorDiv(startsAt, DAY))
        : Instant.ofEpochSecond(startsAt).atZone(home).toLocalDate();
  }

  /** The day after the last one it touches. */
  public LocalDate dayAfter(ZoneId home) {
    return allDay
        ? LocalDate.ofEpochDay(Math.floorDiv(endsAt, DAY))
        : Instant.ofEpochSecond(endsAt - 1).atZone(home).toLocalDate().plusDays(1);
  }

  /**
   * The day in which a second lies by the days' beginnings. Where clocks go back past midnight, the
   * wall shows the day before once more: what is done then belongs to the day that has begun.
   */
  public static LocalDate dayOf(long second, ZoneId zone) {
    var shown = Instant.ofEpochSecond(second).atZone(zone).toLocalDate();
    var next = shown.plusDays(1);
    return next.atStartOfDay(zone).toEpochSecond() <= second ? next : shown;
  }

  /** The same span so many minutes later; days move by whole days only. */
  public Span later(long minutes) {
    var seconds = Duration.ofMinutes(minutes).toSeconds();
    if (allDay && seconds % DAY != 0) {
      throw new Failure.Invalid("shiftMinutes", "An all-day entry moves by whole days only.");
    }
    return allDay
        ? days(
            firstDay(ZoneOffset.UTC).plusDays(seconds / DAY),
            dayAfter(ZoneOffset.UTC).plusDays(seconds / DAY))
        : hours(startsAt + seconds, endsAt + seconds, zone(ZoneOffset.UTC));
  }
}
