package org.donecal.calendar;

import java.time.ZoneId;
import java.util.Optional;
import org.donecal.spans.Period;
import org.donecal.tags.Filter;
import org.donecal.web.Faults;
import org.jspecify.annotations.Nullable;

/** A part of a calendar: the entries that overlap a period and have such tags. */
public record Excerpt(Period period, Filter filter) {

  /** All that somebody ever did. */
  public static Excerpt everything(ZoneId home) {
    return new Excerpt(Period.read(Optional.empty(), Optional.empty(), home), Filter.EVERYTHING);
  }

  /**
   * Reads the parameters of a request from {@code home}, as all that ask for entries do; a bound
   * that is missing is open. {@code Invalid} with all their faults.
   */
  public static Excerpt read(
      @Nullable String start, @Nullable String end, @Nullable String filter, ZoneId home) {
    var faults = new Faults();
    var excerpt = read(start, end, filter, home, faults);
    faults.check();
    return excerpt.orElseThrow();
  }

  /** The same, as a part of more that is read; empty if that failed, which is noted. */
  static Optional<Excerpt> read(
      @Nullable String start,
      @Nullable String end,
      @Nullable String filter,
      ZoneId home,
      Faults faults) {
    var period = faults.read(() -> Period.read(given(start), given(end), home));
    var wanted = faults.read(() -> filter == null ? Filter.EVERYTHING : Filter.parse(filter));
    return period.flatMap(it -> wanted.map(tags -> new Excerpt(it, tags)));
  }

  static Optional<String> given(@Nullable String parameter) {
    return Optional.ofNullable(parameter).map(String::strip).filter(it -> !it.isEmpty());
  }
}
