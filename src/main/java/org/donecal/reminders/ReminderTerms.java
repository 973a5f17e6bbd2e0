package org.donecal.reminders;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.donecal.kernel.Failure;
import org.donecal.web.Faults;
import org.donecal.web.Input;

/**
 * What a reminder's owner decides.
 *
 * @param onlyIfEmpty whether it asks only about days that have no entry
 * @param instructions whether the mail says how to reply
 * @param entries whether the mail lists what the day has already
 */
record ReminderTerms(
    Schedule schedule, boolean onlyIfEmpty, boolean instructions, boolean entries, boolean paused) {
  private static final String WEEKDAYS = "weekdays";
  private static final String TIME = "time";
  private static final String ZONE = "zone";
  private static final String ONLY_IF_EMPTY = "onlyIfEmpty";
  private static final String INSTRUCTIONS = "instructions";
  private static final String ENTRIES = "entries";
  private static final String PAUSED = "paused";
  private static final Pattern CLOCK = Pattern.compile("(?:[01]?\\d|2[0-3]):[0-5]\\d");

  /**
   * What was sent, over what there was; all faults of it at once.
   *
   * @param home the zone of a new one that names none
   */
  static ReminderTerms read(Input sent, Optional<ReminderTerms> was, ZoneId home) {
    var faults = new Faults();
    var patch = new Patch(sent, faults);
    var schedule = was.map(ReminderTerms::schedule);
    var weekdays = patch.take(WEEKDAYS, schedule.map(Schedule::weekdays), () -> weekdays(sent));
    var time = patch.take(TIME, schedule.map(Schedule::time), () -> time(sent));
    var zone =
        patch.take(ZONE, Optional.of(schedule.map(Schedule::zone).orElse(home)), () -> zone(sent));
    var onlyIfEmpty = patch.flag(ONLY_IF_EMPTY, was.map(ReminderTerms::onlyIfEmpty), false);
    var instructions = patch.flag(INSTRUCTIONS, was.map(ReminderTerms::instructions), true);
    var entries = patch.flag(ENTRIES, was.map(ReminderTerms::entries), true);
    var paused = patch.flag(PAUSED, was.map(ReminderTerms::paused), false);
    faults.check();
    return new ReminderTerms(
        new Schedule(weekdays.orElseThrow(), time.orElseThrow(), zone.orElseThrow()),
        onlyIfEmpty,
        instructions,
        entries,
        paused);
  }

  /** Reads one field after the other; one that was not sent stays, if there was one. */
  private record Patch(Input sent, Faults faults) {
    <T> Optional<T> take(String field, Optional<T> present, Supplier<T> reader) {
      return present.isPresent() && !sent.has(field) ? present : faults.read(reader);
    }

    boolean flag(String field, Optional<Boolean> present, boolean usual) {
      return take(
              field,
              Optional.of(present.orElse(usual)),
              () ->
                  sent.flag(field)
                      .orElseThrow(
                          () ->
                              new Failure.Invalid(
                                  field, "The " + field + " must be true or false.")))
          .orElse(usual);
    }
  }

  private static Set<DayOfWeek> weekdays(Input sent) {
    var names = sent.texts(WEEKDAYS).orElseGet(List::of);
    if (names.isEmpty()) {
      throw new Failure.Invalid(WEEKDAYS, "Please choose at least one weekday.");
    }
    return names.stream()
        .map(ReminderTerms::weekday)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
  }

  private static DayOfWeek weekday(String name) {
    return Stream.of(DayOfWeek.values())
        .filter(it -> it.name().equalsIgnoreCase(name.strip()))
        .findAny()
        .orElseThrow(
            () -> new Failure.Invalid(WEEKDAYS, "The weekdays must be names such as \"monday\"."));
  }

  private static LocalTime time(Input sent) {
    return sent.text(TIME)
        .map(String::strip)
        .filter(it -> CLOCK.matcher(it).matches())
        .map(it -> LocalTime.parse(it.length() < 5 ? "0" + it : it))
        .orElseThrow(() -> new Failure.Invalid(TIME, "Please give a time of day such as 17:00."));
  }

  private static ZoneId zone(Input sent) {
    return sent.text(ZONE)
        .filter(ZoneId.getAvailableZoneIds()::contains)
        .map(ZoneId::of)
        .orElseThrow(() -> new Failure.Invalid(ZONE, "Please choose a zone such as Europe/Paris."));
  }

  ReminderTerms pausing() {
    return new ReminderTerms(schedule, onlyIfEmpty, instructions, entries, true);
  }

  /** The weekdays as the API names them, Monday first. */
  List<String> weekdayNames() {
    return weekdays().map(it -> it.name().toLowerCase(Locale.ROOT)).toList();
  }

  Stream<DayOfWeek> weekdays() {
    return Stream.of(DayOfWeek.values()).filter(schedule.weekdays()::contains);
  }

  /** As the history has them. */
  JsonObject json() {
    return Json.createObjectBuilder()
        .add(WEEKDAYS, Json.createArrayBuilder(weekdayNames()))
        .add(TIME, schedule.time().toString())
        .add(ZONE, schedule.zone().getId())
        .add(ONLY_IF_EMPTY, onlyIfEmpty)
        .add(INSTRUCTIONS, instructions)
        .add(ENTRIES, entries)
        .add(PAUSED, paused)
        .build();
  }

  /** Reads what {@link #json} wrote. */
  static ReminderTerms of(JsonObject json) {
    var weekdays =
        json.getJsonArray(WEEKDAYS).getValuesAs(JsonString.class).stream()
            .map(it -> weekday(it.getString()))
            .collect(Collectors.toSet());
    return new ReminderTerms(
        new Schedule(
            weekdays, LocalTime.parse(json.getString(TIME)), ZoneId.of(json.getString(ZONE))),
        json.getBoolean(ONLY_IF_EMPTY),
        json.getBoolean(INSTRUCTIONS),
        json.getBoolean(ENTRIES),
        json.getBoolean(PAUSED));
  }
}
