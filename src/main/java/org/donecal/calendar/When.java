package org.donecal.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRulesProvider;
import java.util.Optional;
import org.donecal.kernel.Failure;
import org.donecal.spans.Moment;
import org.donecal.spans.Span;
import org.donecal.web.Faults;
import org.donecal.web.Input;

/** When an entry shall be, as far as it was said; the rest follows from the rules here. */
record When(
    Optional<Moment> start, Optional<Moment> end, Optional<Boolean> allDay, Optional<ZoneId> zone) {
  private static final long USUAL = Duration.ofMinutes(30).toSeconds();
  private static final long FROM_NOW = Duration.ofHours(1).toSeconds();
  private static final long FROM_ALL_DAY = Duration.ofHours(2).toSeconds();

  static When read(Input sent) {
    var faults = new Faults();
    var when =
        new When(
            faults.readOptional(() -> moment(sent, "start")),
            faults.readOptional(() -> moment(sent, "end")),
            faults.readOptional(() -> sent.flag("allDay")),
            faults.readOptional(() -> zone(sent)));
    faults.check();
    return when;
  }

  private static Optional<Moment> moment(Input sent, String field) {
    return sent.textOrNumber(field)
        .filter(text -> !text.isBlank())
        .map(text -> Moment.read(field, text));
  }

  static Optional<ZoneId> zone(Input sent) {
    return sent.text("zone").map(String::strip).filter(it -> !it.isEmpty()).map(When::zone);
  }

  private static ZoneId zone(String id) {
    if (!ZoneRulesProvider.getAvailableZoneIds().contains(id)) {
      throw new Failure.Invalid("zone", "This time zone is not known; one is \"Europe/Paris\".");
    }
    return ZoneId.of(id);
  }

  /** The span of a new entry of somebody who lives in {@code home}. */
  Span fresh(ZoneId home, Instant now) {
    var here = zone.orElse(home);
    if (start.isEmpty()) {
      return fromNow(here, now);
    }
    checkOrder(here);
    var first = start.get();
    if (allDay.orElse(first instanceof Moment.Day)) {
      var day = first.date(here);
      return Span.days(day, end.map(it -> it.dateAfter(here)).orElse(day));
    }
    var from = first.second(here);
    return Span.hours(from, end.map(it -> it.second(here)).orElse(from + USUAL), here);
  }

  /** Where somebody stands who says the rest in a sentence; empty when that was not told. */
  Optional<Span> place(ZoneId home, Instant now) {
    return start.isEmpty() && end.isEmpty() && allDay.orElse(true)
        ? Optional.empty()
        : Optional.of(fresh(home, now));
  }

  private Span fromNow(ZoneId here, Instant now) {
    if (end.isPresent()) {
      throw new Failure.Invalid("start", "An end needs a start.");
    }
    if (allDay.orElse(true)) {
      var today = now.atZone(here).toLocalDate();
      return Span.days(today, today);
    }
    return Span.hours(now.getEpochSecond(), now.getEpochSecond() + FROM_NOW, here);
  }

  /** The span that an entry gets which had another one. */
  Span instead(Span current, ZoneId home) {
    if (start.isEmpty() && end.isEmpty() && allDay.isEmpty() && zone.isEmpty()) {
      return current;
    }
    var here = zone.orElseGet(() -> current.zone(home));
    checkOrder(here);
    return allDay.orElse(start.map(it -> it instanceof Moment.Day).orElse(current.allDay()))
        ? daysInstead(current, here)
        : hoursInstead(current, here);
  }

  private Span daysInstead(Span current, ZoneId here) {
    var first = start.map(it -> it.date(here)).orElseGet(() -> current.firstDay(here));
    return Span.days(
        first,
        end.map(it -> lastDay(it, current, here))
            .orElseGet(
                () -> {
                  var days =
                      ChronoUnit.DAYS.between(current.firstDay(here), current.dayAfter(here));
                  return first.plusDays(days);
                }));
  }

  private LocalDate lastDay(Moment last, Span current, ZoneId here) {
    if (current.allDay() && start.isEmpty() && !last.startsDay(here)) {
      throw new Failure.Invalid("end", "An all-day entry ends with a whole day.");
    }
    return last.dateAfter(here);
  }

  private Span hoursInstead(Span current, ZoneId here) {
    var length = current.allDay() ? FROM_ALL_DAY : current.length();
    var from =
        start
            .map(it -> it.second(here))
            .orElseGet(
                () ->
                    current.allDay()
                        ? current.firstDay(here).atStartOfDay(here).toEpochSecond()
                        : current.startsAt());
    return Span.hours(from, end.map(it -> it.second(here)).orElse(from + length), here);
  }

  private void checkOrder(ZoneId here) {
    if (start.isPresent() && end.isPresent() && end.get().in(here).isBefore(start.get().in(here))) {
      throw new Failure.Invalid("end", "The end must not lie before the start.");
    }
  }
}
