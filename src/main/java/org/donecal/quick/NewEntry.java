package org.donecal.quick;

import jakarta.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.donecal.kernel.Failure;
import org.donecal.web.Input;

/** A form of the window, as the API wants it. */
final class NewEntry {
  private static final double MINUTES = Duration.ofHours(1).toMinutes();

  /** More than an entry may last; the calendar says so in its own words. */
  private static final double MOST_HOURS = 1000;

  private NewEntry() {}

  /** What was done just now, for as many hours as were chosen; or else today. */
  static Input of(Input form, Instant now) {
    var entry = Json.createObjectBuilder();
    var telling = Telling.of(form.text("title"), form.text("note"));
    telling.title().ifPresent(it -> entry.add("title", it));
    telling.note().ifPresent(it -> entry.add("note", it));
    kept(form).ifPresent(it -> entry.add("url", it));
    form.text("zone").ifPresent(it -> entry.add("zone", it));
    minutes(form)
        .ifPresent(
            minutes -> {
              var start = now.truncatedTo(ChronoUnit.MINUTES);
              entry.add("start", start.toString());
              entry.add("end", start.plus(Duration.ofMinutes(minutes)).toString());
              entry.add("allDay", false);
            });
    return new Input(entry.build());
  }

  private static Optional<String> kept(Input form) {
    return form.flag("keep").orElse(false) ? form.text("url") : Optional.empty();
  }

  private static Optional<Long> minutes(Input form) {
    return form.text("length")
        .filter(it -> !it.equals(Length.ALL_DAY.value()))
        .flatMap(it -> form.number("length"))
        .map(NewEntry::inMinutes);
  }

  private static Long inMinutes(double hours) {
    if (!(hours > 0 && hours <= MOST_HOURS)) {
      throw new Failure.Invalid("length", "Please choose how long it took.");
    }
    return Math.round(hours * MINUTES);
  }
}
