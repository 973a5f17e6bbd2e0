package org.donecal.calendar;

import java.time.ZoneId;
import java.util.Optional;
import org.donecal.kernel.Failure;
import org.donecal.spans.Period;
import org.donecal.tags.Filter;
import org.donecal.web.Faults;
import org.donecal.web.Limit;
import org.jspecify.annotations.Nullable;

/** Which entries somebody wants to see: those that overlap a range, have tags, contain a text. */
record EntryQuery(
    Period period, Filter filter, Optional<String> text, int limit, Optional<Cursor> cursor) {
  private static final int MOST = 1000;

  /** Reads the parameters of a request from {@code home}; {@code Invalid} with all their faults. */
  static EntryQuery read(
      @Nullable String start,
      @Nullable String end,
      @Nullable String filter,
      @Nullable String text,
      @Nullable String limit,
      @Nullable String cursor,
      ZoneId home) {
    var faults = new Faults();
    var period = faults.read(() -> Period.read(given(start), given(end), home));
    var wanted = faults.readOptional(() -> Optional.ofNullable(filter).map(Filter::parse));
    var contained = faults.readOptional(() -> given(text).map(EntryQuery::text));
    var most = faults.readOptional(() -> given(limit).map(it -> Limit.read(it, MOST)));
    var after = faults.readOptional(() -> given(cursor).map(Cursor::read));
    faults.check();
    return new EntryQuery(
        period.orElseThrow(),
        wanted.orElse(Filter.EVERYTHING),
        contained,
        most.orElse(MOST),
        after);
  }

  private static Optional<String> given(@Nullable String parameter) {
    return Optional.ofNullable(parameter).map(String::strip).filter(it -> !it.isEmpty());
  }

  /** Refuses what PostgreSQL can't look for, and no entry can have. */
  private static String text(String text) {
    if (text.indexOf('\0') >= 0) {
      throw new Failure.Invalid("q", "The q has characters that are not text.");
    }
    return text;
  }
}
