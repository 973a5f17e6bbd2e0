package org.donecal.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.donecal.kernel.Failure;
import org.donecal.web.Faults;
import org.jspecify.annotations.Nullable;

/** Which entries somebody wants to see: those that overlap a range, have tags, contain a text. */
record EntryQuery(
    Optional<Moment> start,
    Optional<Moment> end,
    Filter filter,
    Optional<String> text,
    int limit,
    Optional<Cursor> cursor) {
  private static final int MOST = 1000;

  /** Far before and behind every entry there can be. */
  private static final long EVER = LocalDate.of(9999, 1, 1).toEpochDay() * Span.DAY;

  /** Reads the parameters of a request; {@code Invalid} with all their faults. */
  static EntryQuery read(
      @Nullable String start,
      @Nullable String end,
      @Nullable String filter,
      @Nullable String text,
      @Nullable String limit,
      @Nullable String cursor) {
    var faults = new Faults();
    var from = faults.readOptional(() -> given(start).map(it -> bound("start", it)));
    var to = faults.readOptional(() -> given(end).map(it -> bound("end", it)));
    var wanted = faults.readOptional(() -> given(filter).map(Filter::parse));
    var most = faults.readOptional(() -> given(limit).map(it -> limit(it, MOST)));
    var after = faults.readOptional(() -> given(cursor).map(Cursor::read));
    faults.check();
    return new EntryQuery(
        from, to, wanted.orElse(Filter.EVERYTHING), given(text), most.orElse(MOST), after);
  }

  private static Optional<String> given(@Nullable String parameter) {
    return Optional.ofNullable(parameter).map(String::strip).filter(it -> !it.isEmpty());
  }

  /** In a query an offset's plus sign that was not encoded arrives as a blank. */
  private static Moment bound(String field, String text) {
    return Moment.read(field, text.replace(' ', '+'));
  }

  static int limit(String text, int most) {
    try {
      var limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= most) {
        return limit;
      }
    } catch (NumberFormatException notANumber) {
      // told below
    }
    throw new Failure.Invalid("limit", "The limit must be a whole number from 1 to " + most + ".");
  }

  /** A part of time, for one kind of entries, in their seconds. */
  record Range(long from, long to) {}

  Range hours(ZoneId home) {
    return new Range(
        start.map(it -> it.second(home)).orElse(-EVER),
        end.map(it -> it.second(home)).orElse(EVER));
  }

  /** Whole days: those that the range touches. */
  Range days(ZoneId home) {
    return new Range(
        start.map(it -> it.date(home).toEpochDay() * Span.DAY).orElse(-EVER),
        end.map(it -> it.dateAfter(home).toEpochDay() * Span.DAY).orElse(EVER));
  }

  void check(ZoneId home) {
    if (hours(home).to() < hours(home).from()) {
      throw new Failure.Invalid("end", "The end must not lie before the start.");
    }
  }
}
