package org.donecal.reminders;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When a reminder asks: on these weekdays at this time, as the calendar and the clock on the wall
 * have them. A time that the clocks skip comes as much later, one that they show twice comes once,
 * and a day that a zone left out has no time at all.
 */
record Schedule(Set<DayOfWeek> weekdays, LocalTime time, ZoneId zone) {

  /** A week, and another one for the weekday that was left out. */
  private static final int FARTHEST = 15;

  Schedule {
    weekdays = Set.copyOf(weekdays);
  }

  /** The first time that comes after the moment. */
  Occurrence next(Instant after) {
    var today = after.atZone(zone).toLocalDate();
    return times(IntStream.rangeClosed(-1, FARTHEST).mapToObj(today::plusDays))
        .filter(it -> it.at().isAfter(after))
        .findFirst()
        .orElseThrow();
  }

  /** The last time that came until the moment. */
  Occurrence last(Instant until) {
    var today = until.atZone(zone).toLocalDate();
    return times(IntStream.rangeClosed(0, FARTHEST).mapToObj(today::minusDays))
        .filter(it -> !it.at().isAfter(until))
        .findFirst()
        .orElseThrow();
  }

  /** As if it asked at this moment, whatever the weekday. */
  Occurrence now(Instant now) {
    return new Occurrence(now, asked(now.atZone(zone).toLocalDate()));
  }

  private Stream<Occurrence> times(Stream<LocalDate> dates) {
    return dates.map(this::on).flatMap(Optional::stream);
  }

  private Optional<Occurrence> on(LocalDate date) {
    return weekdays.contains(date.getDayOfWeek()) && exists(date)
        ? Optional.of(new Occurrence(date.atTime(time).atZone(zone).toInstant(), asked(date)))
        : Optional.empty();
  }

  /** From noon on the day itself, before it the one before. */
  private LocalDate asked(LocalDate date) {
    if (asksAboutToday()) {
      return date;
    }
    var before = date.minusDays(1);
    return exists(before) ? before : before.minusDays(1);
  }

  boolean asksAboutToday() {
    return !time.isBefore(LocalTime.NOON);
  }

  private boolean exists(LocalDate date) {
    return date.atStartOfDay(zone).toLocalDate().equals(date);
  }
}
