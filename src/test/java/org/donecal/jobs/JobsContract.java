package org.donecal.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.donecal.kernel.Mishap;
import org.donecal.kernel.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What tasks may rely on, wherever their timetable lies. */
abstract class JobsContract {
  static final Duration TICK = Duration.ofMillis(200);
  private static final int SECONDS = 30;

  final LinkedBlockingQueue<Mishap> mishaps = new LinkedBlockingQueue<>();
  final List<Jobs> started = new ArrayList<>();

  abstract Optional<DataSource> shared();

  @AfterEach
  void stop() {
    started.forEach(Jobs::close);
  }

  Jobs start(Optional<DataSource> database, Task... tasks) {
    var timetables =
        new Timetables(
            List.of(tasks), database, mishaps::add, Clock.systemUTC(), Duration.ofMillis(500));
    var jobs = Jobs.start(timetables, Runnable::run);
    started.add(jobs);
    return jobs;
  }

  static void await(CountDownLatch latch) throws InterruptedException {
    assertThat(latch.await(SECONDS, TimeUnit.SECONDS)).as("it came to pass").isTrue();
  }

  @Test
  void bothKindsAreDoneAgainAndAgain() throws InterruptedException {
    var own = new CountDownLatch(3);
    var common = new CountDownLatch(3);
    start(
        shared(),
        Task.onEachServer("own", TICK, own::countDown),
        Task.onOneServer("common", TICK, common::countDown));
    await(own);
    await(common);
  }

  @Test
  void whatFailsIsToldAndHasItsNextTurn() throws InterruptedException {
    var turns = new CountDownLatch(2);
    start(
        shared(),
        Task.onOneServer(
            "stumbles",
            TICK,
            () -> {
              turns.countDown();
              throw new IllegalStateException("stumbled");
            }));
    await(turns);
    var told = mishaps.poll(SECONDS, TimeUnit.SECONDS);
    assertThat(told).isNotNull();
    assertThat(told.where()).isEqualTo("task stumbles");
    assertThat(told.thrown()).hasMessage("stumbled");
  }

  @Test
  void nothingIsDoneTwiceAtOnce() throws InterruptedException {
    var busy = new AtomicBoolean();
    var twice = new AtomicInteger();
    var blockers = new CountDownLatch(2);
    var beats = new LinkedBlockingQueue<Integer>();
    start(
        shared(),
        Task.onEachServer("beat", TICK, () -> beats.add(1)),
        Task.onOneServer(
            "slow",
            TICK,
            () -> {
              if (!busy.compareAndSet(false, true)) {
                twice.incrementAndGet();
              }
              beats.clear();
              take(beats, 4); // several ticks go by
              busy.set(false);
              blockers.countDown();
            }));
    await(blockers);
    assertThat(twice).hasValue(0);
  }

  static void take(LinkedBlockingQueue<Integer> beats, int most) {
    try {
      for (var beat = 0; beat < most; beat++) {
        beats.poll(2 * TICK.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void closingWaitsForWhatIsBeingDone() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var ended = new AtomicBoolean();
    var jobs =
        start(
            shared(),
            Task.onOneServer(
                "last",
                TICK,
                () -> {
                  begun.countDown();
                  try {
                    await(goOn);
                  } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                  }
                  ended.set(true);
                }));
    await(begun);
    var closing = new Thread(jobs::close);
    closing.start();
    assertThat(ended).isFalse();
    goOn.countDown();
    closing.join();
    assertThat(ended).isTrue();
  }
}
