package org.donecal.imports;

import java.time.ZoneId;
import java.util.function.Consumer;
import org.donecal.calendar.Content;
import org.donecal.kernel.Failure;
import org.donecal.spans.Span;

/**
 * Makes entries of what a file tells, by the rules of the calendar.
 *
 * @param zone that is meant where the file names none
 */
record Conversion(ZoneId zone, Names names, Placing placing) {
  private static final long SHORTEST = 60;
  private static final long LONG = Span.DAY;

  /**
   * The entry; {@code Invalid} where the calendar can't have one.
   *
   * @param warnings hears what is not as it is told
   */
  Content content(Told told, Consumer<String> warnings) {
    var span = span(told.time(), warnings);
    var wording = Wording.of(told, names);
    if (wording.continued()) {
      warnings.accept("The title is long; it goes on in the note.");
    }
    return Content.checked(wording.title(), wording.note(), told.url(), span);
  }

  private Span span(Told.Time time, Consumer<String> warnings) {
    if (time instanceof Told.Days days) {
      return Span.days(days.first(), days.after());
    }
    if (time instanceof Told.Length length) {
      return placing.place(length.day(), plausible(length.seconds(), warnings));
    }
    if (time instanceof Told.Lasting lasting) {
      var start = new Walls(zone, warnings).second(lasting.start());
      return Span.hours(start, start + plausible(lasting.seconds(), warnings), zone);
    }
    return hours((Told.Hours) time, warnings);
  }

  private Span hours(Told.Hours hours, Consumer<String> warnings) {
    var here = hours.zone() == null ? zone : hours.zone();
    var ends = new Walls(here, warnings).ends(hours);
    if (ends.end() < ends.start()) {
      throw new Failure.Invalid("end", "It ends before it starts.");
    }
    var length = plausible(ends.end() - ends.start(), warnings);
    return Span.hours(ends.start(), ends.start() + length, here);
  }

  private static long plausible(long seconds, Consumer<String> warnings) {
    if (seconds > Span.SHORT) {
      throw new Failure.Invalid(
          "end", "It lasts %d hours; an entry lasts at most 7 days.".formatted(seconds / 3600));
    }
    if (seconds > LONG) {
      warnings.accept("It lasts more than 24 hours.");
    }
    if (seconds < SHORTEST) {
      warnings.accept("It lasts less than a minute; it is taken as a minute.");
    }
    return Math.max(SHORTEST, seconds);
  }
}
