package org.donecal.calendar;

import java.time.ZoneId;
import java.util.Optional;
import org.donecal.kernel.Failure;
import org.donecal.web.Faults;
import org.donecal.web.Limit;
import org.jspecify.annotations.Nullable;

/** Which entries somebody wants to see: those of an excerpt that contain a text, some at a time. */
record EntryQuery(Excerpt excerpt, Optional<String> text, int limit, Optional<Cursor> cursor) {
  static final int MOST = 1000;

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
    var excerpt = Excerpt.read(start, end, filter, home, faults);
    var contained = faults.readOptional(() -> Excerpt.given(text).map(EntryQuery::text));
    var most = faults.readOptional(() -> Excerpt.given(limit).map(it -> Limit.read(it, MOST)));
    var after = faults.readOptional(() -> Excerpt.given(cursor).map(Cursor::read));
    faults.check();
    return new EntryQuery(excerpt.orElseThrow(), contained, most.orElse(MOST), after);
  }

  /** Refuses what PostgreSQL can't look for, and no entry can have. */
  private static String text(String text) {
    if (text.indexOf('\0') >= 0) {
      throw new Failure.Invalid("q", "The q has characters that are not text.");
    }
    return text;
  }
}
