package org.donecal.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.donecal.kernel.Failure;
import org.donecal.signin.Member;
import org.donecal.spans.Period;

/** A period cut at the borders of its intervals, in the member's zone. */
record Slices(Member member, Period period, Interval interval, List<Slice> all) {
  private static final int MOST = 1500;
  private static final int MOST_CELLS = 200_000;

  /** One interval: its first day, wherever the period begins, and what of the period lies in it. */
  record Slice(LocalDate first, Period period) {}

  /** {@code Invalid} if there are more than anybody can look at. */
  static Slices of(Member member, Period period, Interval interval) {
    var slices = new Slices(member, period, interval, cut(member, period, interval));
    if (slices.all.size() > MOST) {
      throw slices.tooMany(1, "intervals");
    }
    return slices;
  }

  /** Stops one behind the most. */
  private static List<Slice> cut(Member member, Period period, Interval interval) {
    var slices = new ArrayList<Slice>();
    if (!period.isEmpty()) {
      var first = interval.first(period.firstDay(), member.preferences().weekStart());
      while (first.isBefore(period.dayAfter()) && slices.size() <= MOST) {
        var next = interval.next(first);
        slices.add(new Slice(first, period.within(first, next, member.zone())));
        first = next;
      }
    }
    return List.copyOf(slices);
  }

  /** Refuses more cells than an answer can hold. */
  void checkCells(int rows) {
    if ((long) rows * all.size() > MOST_CELLS) {
      throw tooMany(rows, "figures");
    }
  }

  private Failure.Invalid tooMany(int rows, String what) {
    var way =
        interval.longer().stream()
            .filter(it -> fits(rows, cut(member, period, it).size()))
            .findFirst()
            .map(it -> "choose the interval " + it.text() + " or a shorter range")
            .orElse("choose a shorter range");
    return new Failure.Invalid(
        "interval", "That makes too many %s: please %s.".formatted(what, way));
  }

  private static boolean fits(int rows, int columns) {
    return columns <= MOST && (long) rows * columns <= MOST_CELLS;
  }

  /** The slices as a table of SQL: numbers of ours, so that they may stand in the text. */
  String table() {
    return IntStream.range(0, all.size())
        .mapToObj(number -> row(number, all.get(number).period()))
        .collect(
            Collectors.joining(
                ", ",
                "(values ",
                ") b (slice, start_at, end_at, start_day, end_day, back, latest, first_day, day_after)"));
  }

  private static String row(int number, Period period) {
    return "(%d, cast(%d as bigint), %d, %d, %d, %d, %d, %d, %d)"
        .formatted(
            number,
            period.start(),
            period.end(),
            period.startDay(),
            period.endDay(),
            period.reachingBack(),
            period.latest(),
            period.firstDay().toEpochDay(),
            period.dayAfter().toEpochDay());
  }
}
