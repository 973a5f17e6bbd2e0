package org.donecal.bench;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** DoneCal and the bare servlets, one request at a time. */
final class Duels implements AutoCloseable {
  static final int STATISTICS_OF = 100_000;
  static final Range ODD =
      new Range(LocalDateTime.of(2010, 3, 4, 10, 30), LocalDateTime.of(2024, 10, 11, 17, 45));
  private static final Range EVERYTHING = Range.days(LikelyEntries.FIRST, LocalDate.of(2026, 1, 1));
  private static final List<String> FILTERS =
      List.of("", "@acme", "@acme @beta", "@acme, -#beta", "untagged");

  private final Subject subject;
  private final Wire wire;
  private final AtomicInteger number = new AtomicInteger();

  Duels(Subject subject) {
    this.subject = subject;
    this.wire = subject.server().wire();
  }

  /** A month of sixty entries, however many there are besides. */
  void month() {
    Map<String, Runnable> contenders = new LinkedHashMap<>();
    subject
        .owners()
        .forEach(
            (size, owner) -> {
              subject.checkSame(owner.month(), owner.bareMonth());
              contenders.put(ours(size), asking(owner.month()));
              contenders.put(bare(size), asking(owner.bareMonth()));
            });
    compare("month view", new Contest(60, 10).run(1500, contenders), 1.5, 1.3);
  }

  /** Adds entries; to be done last, for the bare servlet keeps no totals. */
  void add() {
    Map<String, Runnable> contenders = new LinkedHashMap<>();
    subject
        .owners()
        .forEach(
            (size, owner) -> {
              contenders.put(ours(size), adding(owner::add));
              contenders.put(bare(size), adding(owner::bareAdd));
            });
    compare("adding an entry", new Contest(60, 5).run(800, contenders), 1.5, 1.2);
  }

  private void compare(String what, Contest.Standing standing, double most, double mostGrowth) {
    var owners = subject.owners();
    for (var size : owners.keySet()) {
      subject.enter(
          what + " at " + shown(size) + ", by the bare servlet's",
          standing,
          ours(size),
          bare(size),
          most);
    }
    var least = owners.firstKey();
    var largest = owners.lastKey();
    subject.enter(
        what + ", growth from " + shown(least) + " to " + shown(largest),
        standing,
        ours(largest),
        ours(least),
        mostGrowth);
  }

  void statistics() {
    var owner = subject.owners().get(STATISTICS_OF);
    if (owner != null) {
      fromTotals(owner);
      FILTERS.forEach(filter -> aggregated(owner, filter));
    }
  }

  /** Filters of five terms, over all there is. */
  void filters() {
    var owner = subject.owners().get(STATISTICS_OF);
    if (owner != null) {
      var what = "filter of five terms, ";
      enterFilter(what + "list", duelOfLists(owner, BareFilters.ALL_OF_FIVE));
      enterFilter(what + "statistics, few entries", duel(owner, ODD, BareFilters.ALL_OF_FIVE, 3));
      enterFilter(what + "statistics, many entries", duel(owner, ODD, BareFilters.ONE_OF_FIVE, 3));
    }
  }

  private void enterFilter(String what, Contest.Standing standing) {
    subject.enter(what + ", by hand-written SQL's", standing, "ours", "bare", 2);
  }

  private Contest.Standing duelOfLists(Owner owner, String filter) {
    var ours = owner.list(EVERYTHING, filter);
    var bare = owner.bareList(EVERYTHING, filter);
    subject.checkSame(ours, bare);
    return new Contest(12, 1).run(3, Map.of("ours", asking(ours), "bare", asking(bare)));
  }

  private void fromTotals(Owner owner) {
    var standing = duel(owner, EVERYTHING, "", 100);
    var what = "statistics of all of " + shown(STATISTICS_OF);
    subject.enter(what, standing.millis("ours"), Aim.atMost(5, " ms"), "");
    subject.enter(what + ", by the bare aggregate's", standing, "ours", "bare", 0.08);
  }

  private void aggregated(Owner owner, String filter) {
    subject.enter(
        "statistics between odd times, "
            + (filter.isEmpty() ? "all" : "`" + filter + "`")
            + ", by the bare aggregate's",
        duel(owner, ODD, filter, 5),
        "ours",
        "bare",
        1.3);
  }

  private Contest.Standing duel(Owner owner, Range range, String filter, int warmUp) {
    var ours = owner.statistics(range, filter);
    var bare = owner.bareStatistics(range, filter);
    subject.checkSame(ours, bare);
    return new Contest(40, 1).run(warmUp, Map.of("ours", asking(ours), "bare", asking(bare)));
  }

  private Runnable asking(byte[] request) {
    return () -> wire.ask(request);
  }

  private Runnable adding(IntFunction<byte[]> request) {
    return () -> wire.ask(request.apply(number.getAndIncrement()));
  }

  private static String ours(int size) {
    return "ours " + size;
  }

  private static String bare(int size) {
    return "bare " + size;
  }

  private static String shown(int size) {
    return size < 1_000_000 ? size / 1000 + "k" : size / 1_000_000 + "M";
  }

  @Override
  public void close() {
    wire.close();
  }
}
