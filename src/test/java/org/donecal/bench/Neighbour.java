package org.donecal.bench;

import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Somebody who asks for statistics that have to be added up, while others look at their months. */
final class Neighbour implements AutoCloseable {
  private static final int RUNS = 3;
  private static final int ROUNDS = 40;
  private static final int MONTHS = 10;
  private static final int WARM_UP = 500;

  private final Subject subject;
  private final Wire wire;
  private final Wire neighbours;
  private volatile boolean asking;

  Neighbour(Subject subject) {
    this.subject = subject;
    this.wire = subject.server().wire();
    this.neighbours = subject.server().wire();
  }

  void disturb() {
    var owner = subject.owners().get(Duels.STATISTICS_OF);
    if (owner == null) {
      return;
    }
    var month = owner.month();
    var statistics = owner.statistics(Duels.ODD, "");
    IntStream.range(0, WARM_UP).forEach(it -> wire.ask(month));
    var slower =
        IntStream.range(0, RUNS)
            .mapToDouble(
                run ->
                    Contest.median(
                        IntStream.range(0, ROUNDS)
                            .mapToDouble(it -> slower(month, statistics))
                            .toArray()))
            .toArray();
    subject.enter(
        "month view during statistics, by its idle time",
        Contest.median(slower),
        Aim.atMost(3, "×"),
        "");
  }

  private double slower(byte[] month, byte[] statistics) {
    var idle = nanos(month);
    asking = true;
    var neighbour =
        CompletableFuture.runAsync(
            () -> {
              while (asking) {
                neighbours.ask(statistics);
              }
            });
    var disturbed = nanos(month);
    asking = false;
    neighbour.join();
    return disturbed / idle;
  }

  private double nanos(byte[] month) {
    var start = System.nanoTime();
    for (var i = 0; i < MONTHS; i++) {
      wire.ask(month);
    }
    return System.nanoTime() - start;
  }

  @Override
  public void close() {
    wire.close();
    neighbours.close();
  }
}
