package org.donecal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.donecal.testclient.PushedClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrainTest {
  private final Path folder;
  private final List<Runnable> asked = new ArrayList<>();
  private final Rig rig;

  DrainTest(@TempDir Path folder) {
    this.folder = folder;
    this.rig = Rig.in(folder, PushedClock.start(), asked::add);
  }

  @Test
  void goesToWorkAtOnceWhenSomethingIsEnqueued() {
    rig.outbox.enqueue(Rig.mail("Hello"));

    assertThat(asked).hasSize(1);
    asked.get(0).run();
    assertThat(rig.transport.carried()).hasSize(1);
  }

  @Test
  void sendsBatchAfterBatchOverOneLine() {
    IntStream.range(0, 35).forEach(number -> rig.outbox.enqueue(Rig.mail("No " + number)));
    rig.drain.run();

    assertThat(rig.transport.carried()).hasSize(35);
    assertThat(rig.transport.lines()).isEqualTo(1);
  }

  @Test
  void claimsNoMoreThanABatch() {
    IntStream.range(0, 35).forEach(number -> rig.outbox.enqueue(Rig.mail("No " + number)));
    rig.transport.next(
        envelope -> {
          assertThat(rig.standing()).isEqualTo("0/25/10/0");
          return Outcome.SENT;
        });
    rig.drain.run();

    assertThat(rig.transport.carried()).hasSize(35);
  }

  @Test
  void neverRunsTwiceAtOnceAndLooksOnceMoreWhenAsked() {
    rig.outbox.enqueue(Rig.mail("first"));
    rig.transport.next(
        envelope -> {
          rig.drain.run();
          rig.outbox.enqueue(Rig.mail("second"));
          assertThat(rig.transport.tried()).isEmpty();
          assertThat(asked).as("it was running already").hasSize(1);
          return Outcome.SENT;
        });
    rig.drain.run();

    assertThat(rig.transport.carried()).hasSize(2);
  }

  @Test
  void leavesAServerInPeaceThatIsAwayUntilTheNextMinute() {
    rig.transport.nextAway();
    rig.outbox.enqueue(Rig.mail("first"));
    asked.get(0).run();
    rig.outbox.enqueue(Rig.mail("second"));
    assertThat(asked).hasSize(1);

    rig.clock.push(Duration.ofMinutes(1));
    rig.outbox.enqueue(Rig.mail("third"));
    assertThat(asked).hasSize(2);
  }

  @Test
  void closedItBeginsNoOtherMessage() {
    IntStream.range(0, 15).forEach(number -> rig.outbox.enqueue(Rig.mail("No " + number)));
    rig.transport.next(
        envelope -> {
          rig.drain.close();
          return Outcome.SENT;
        });
    rig.drain.run();

    assertThat(rig.standing()).isEqualTo("0/14/0/0");
    rig.drain.run();
    assertThat(rig.transport.tried()).hasSize(1);
  }

  @Test
  void aRehearsalPrintsAndKeeps() {
    IntStream.range(0, 3).forEach(number -> rig.outbox.enqueue(Rig.mail("No " + number)));
    var printed = new ByteArrayOutputStream();
    rig.postmaster.rehearse(2, new PrintStream(printed, true, StandardCharsets.UTF_8));

    var text = printed.toString(StandardCharsets.UTF_8);
    assertThat(text.lines().filter(line -> line.startsWith("Subject: No "))).hasSize(2);
    assertThat(text).contains("-".repeat(79)).doesNotContain("Envelope");
    assertThat(rig.standing()).isEqualTo("0/3/0/0");
  }

  @Test
  void twoServersOnOneSpoolSendEachMessageOnce() throws Exception {
    IntStream.range(0, 100).forEach(number -> rig.outbox.enqueue(Rig.mail("No " + number)));
    var other = Rig.in(folder, rig.clock, work -> {});
    var threads = Executors.newFixedThreadPool(2);
    try {
      for (var run : threads.invokeAll(List.of(call(rig.drain), call(other.drain)))) {
        run.get();
      }
    } finally {
      threads.shutdownNow();
    }
    var carried = new ArrayList<>(rig.transport.carried());
    carried.addAll(other.transport.carried());
    assertThat(carried).hasSize(100).doesNotHaveDuplicates();
    assertThat(rig.standing()).isEqualTo("0/0/0/0");
  }

  private static Callable<Void> call(Drain drain) {
    return () -> {
      drain.run();
      return null;
    };
  }
}
