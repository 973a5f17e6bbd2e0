package org.donecal.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Many clients at once, each with a connection of its own, each asking as fast as it is answered.
 */
final class Crowd implements AutoCloseable {
  private static final int CLIENTS = 32;
  private static final int RUNS = 3;
  private static final int ROUNDS = 40;
  private static final Duration TURN = Duration.ofMillis(250);
  private static final Duration WARM_UP = Duration.ofSeconds(3);

  private final Subject subject;
  private final List<Wire> wires;
  private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);

  Crowd(Subject subject) {
    this.subject = subject;
    this.wires = Stream.generate(subject.server()::wire).limit(CLIENTS).toList();
  }

  /** How many requests for a month are answered, in percent of the bare servlet's. */
  void month() {
    var owner = subject.owners().get(subject.owners().lastKey());
    if (owner == null) {
      throw new IllegalStateException("There is nobody to ask for");
    }
    answered(owner.month(), WARM_UP);
    answered(owner.bareMonth(), WARM_UP);
    var percents =
        IntStream.range(0, RUNS)
            .mapToDouble(
                run ->
                    Contest.median(
                        IntStream.range(0, ROUNDS).mapToDouble(it -> percent(owner)).toArray()))
            .toArray();
    subject.enter(
        CLIENTS + " clients' months, in percent of the bare servlet's",
        Contest.median(percents),
        Aim.atLeast(60, " %"),
        Math.round(answered(owner.month(), WARM_UP) / (double) WARM_UP.toSeconds()) + " a second");
  }

  private double percent(Owner owner) {
    return 100.0 * answered(owner.month(), TURN) / answered(owner.bareMonth(), TURN);
  }

  private long answered(byte[] request, Duration time) {
    var end = System.nanoTime() + time.toNanos();
    return all(
        wires.stream()
            .<Callable<Long>>map(
                wire ->
                    () -> {
                      var count = 0L;
                      for (; System.nanoTime() < end; count++) {
                        wire.ask(request);
                      }
                      return count;
                    })
            .toList());
  }

  private long all(List<Callable<Long>> clients) {
    try {
      var sum = 0L;
      for (var client : threads.invokeAll(clients)) {
        sum += client.get();
      }
      return sum;
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    wires.forEach(Wire::close);
  }
}
