package org.donecal.reports;

import java.time.ZoneId;
import java.util.Optional;
import org.donecal.calendar.Excerpt;
import org.donecal.signin.Member;
import org.donecal.spans.Period;
import org.donecal.tags.Filter;
import org.donecal.web.Faults;
import org.jspecify.annotations.Nullable;

/** What a report is asked for. A bound that is empty is that of the member's entries. */
record Question(
    Optional<String> start, Optional<String> end, Period period, Interval interval, Filter filter) {

  /** Reads the parameters of a request; {@code Invalid} with all their faults. */
  static Question read(
      @Nullable String start,
      @Nullable String end,
      @Nullable String interval,
      @Nullable String filter,
      Optional<Member> member) {
    var faults = new Faults();
    var zone = member.map(Member::zone).orElse(Member.UNTOLD);
    var period = faults.read(() -> Period.read(given(start), given(end), zone));
    var steps = faults.read(() -> Interval.read(interval));
    var wanted = faults.readOptional(() -> Optional.ofNullable(filter).map(Filter::parse));
    faults.check();
    return new Question(
        given(start),
        given(end),
        period.orElseThrow(),
        steps.orElseThrow(),
        wanted.orElse(Filter.EVERYTHING));
  }

  private static Optional<String> given(@Nullable String parameter) {
    return Optional.ofNullable(parameter).filter(it -> !it.isBlank());
  }

  /** The same question about what lies in an excerpt. */
  Question within(Excerpt excerpt) {
    return new Question(start, end, period.and(excerpt.period()), interval, excerpt.filter());
  }

  boolean open() {
    return start.isEmpty() || end.isEmpty();
  }

  /** The same question with the days of the member's entries where no bound was given. */
  Question within(Extent extent, ZoneId zone) {
    var first = start.isEmpty() ? extent.first() : period.firstDay();
    var after = end.isEmpty() ? extent.after() : period.dayAfter();
    return new Question(
        start.or(() -> Optional.of(first.toString())),
        end.or(() -> Optional.of(after.toString())),
        period.within(first, after, zone),
        interval,
        filter);
  }
}
