package org.donecal.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.donecal.kernel.Failure;
import org.donecal.sentence.Place;
import org.donecal.sentence.Sentence;
import org.donecal.sentence.Word.Kind;
import org.donecal.spans.Moment;
import org.donecal.spans.Span;
import org.donecal.web.Faults;
import org.donecal.web.Input;

/** A sentence that was sent, and where its author stands. */
record Spoken(Sentence sentence, Place place) {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  Span span(Place.Busy busy) {
    return place.meant(sentence, busy);
  }

  /** Reads the place of somebody who lives in {@code home}; {@code Invalid} with all its faults. */
  static Place place(Input sent, ZoneId home, int firstHour, Instant now) {
    var faults = new Faults();
    var when = faults.read(() -> When.read(sent));
    var here = when.flatMap(When::zone).orElse(home);
    var span = faults.readOptional(() -> when.flatMap(it -> it.place(home, now)));
    var base = faults.readOptional(() -> date(sent, here));
    faults.check();
    return new Place(
        here, base.orElseGet(() -> now.atZone(here).toLocalDate()), firstHour, span.orElse(null));
  }

  private static Optional<LocalDate> date(Input sent, ZoneId here) {
    return sent.textOrNumber("date")
        .filter(it -> !it.isBlank())
        .map(it -> plausible(Moment.read("date", it).date(here)));
  }

  private static LocalDate plausible(LocalDate date) {
    if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
      throw new Failure.Invalid("date", "The date must lie in the years 1900 to 2200.");
    }
    return date;
  }

  /** The kinds of words that shall stay plain text. */
  static Set<Kind> plain(Optional<List<String>> kinds) {
    var plain = EnumSet.noneOf(Kind.class);
    for (var kind : kinds.orElseGet(List::of)) {
      plain.add(
          Kind.of(kind)
              .orElseThrow(
                  () ->
                      new Failure.Invalid(
                          "plain", "The plain must list date, time, duration or allDay.")));
    }
    return plain;
  }
}
