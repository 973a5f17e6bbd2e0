package org.donecal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.donecal.testclient.PushedClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock of a server that was ahead, and is set back. */
class WrongClockTest {
  private static final Duration YEAR = Duration.ofDays(365);

  private final List<Runnable> asked = new ArrayList<>();
  private final Rig rig;

  WrongClockTest(@TempDir Path folder) {
    this.rig = Rig.in(folder, PushedClock.start(), asked::add);
  }

  @Test
  void whatWasTakenMinutesAheadWaitsThoseMinutesAndIsSentOnce() {
    rig.outbox.enqueue(Rig.mail("Hello"));
    rig.clock.push(Duration.ofMinutes(-5));
    rig.drain.run();
    assertThat(rig.standing()).isEqualTo("0/1/0/0");

    rig.clock.push(Duration.ofMinutes(5));
    rig.drain.run();
    assertThat(rig.transport.carried()).hasSize(1);
  }

  @Test
  void whatWasTakenAYearAheadDoesNotWaitForAYear() {
    rig.outbox.enqueue(Rig.mail("Hello"));
    rig.clock.push(YEAR.negated());
    rig.drain.run();

    assertThat(rig.transport.carried()).hasSize(1);
    assertThat(rig.spool.folders().waiting()).isEmptyDirectory();
  }

  @Test
  void whatWasPutOffAYearAheadDoesNotWaitForAYear() {
    rig.transport.next(envelope -> Outcome.retry(envelope.to(), "451 busy"));
    rig.outbox.enqueue(Rig.mail("Hello"));
    rig.drain.run();
    rig.clock.push(YEAR.negated());
    rig.drain.run();

    assertThat(rig.transport.carried()).hasSize(1);
  }

  @Test
  void aClaimOfAYearAheadIsTakenBack() throws Exception {
    rig.outbox.enqueue(Rig.mail("Hello"));
    try (var due = rig.spool.due()) {
      var found = due.next().orElseThrow();
      assertThat(rig.spool.claim(found.file(), found.name())).isPresent();
    }
    rig.clock.push(YEAR.negated());
    rig.drain.run();

    assertThat(rig.transport.carried()).hasSize(1);
  }

  @Test
  void countsAnewAndGoesToWorkAtOnceAsBefore() {
    rig.transport.nextAway();
    rig.drain.run();
    rig.outbox.enqueue(Rig.mail("first"));
    rig.drain.run();
    assertThat(rig.census.count().waiting()).isEqualTo(1);
    rig.clock.push(YEAR.negated());
    rig.drain.run();
    asked.clear();
    rig.outbox.enqueue(Rig.mail("second"));

    assertThat(asked).hasSize(1);
    asked.get(0).run();
    assertThat(rig.census.count().waiting()).isZero();
  }
}
