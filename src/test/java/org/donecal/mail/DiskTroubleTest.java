package org.donecal.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.donecal.kernel.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to messages when the disk is full, can't be written, or confirms nothing. */
class DiskTroubleTest {
  private final Rig rig;

  DiskTroubleTest(@TempDir Path folder) {
    this.rig = Rig.in(folder);
  }

  @Test
  void aFullDiskTakesNothingSaysSoAndShowsNothingHalfWritten() {
    rig.disk.hasRoomFor(100);

    assertThatThrownBy(() -> rig.outbox.enqueue(Rig.mail("Hello")))
        .isInstanceOf(Failure.Unavailable.class);
    assertThat(rig.standing()).isEqualTo("0/0/0/0");
    assertThat(rig.postmaster.overview().trouble()).isNotEmpty();
  }

  @Test
  void aDiskThatDoesNotConfirmTakesNothing() {
    rig.disk.syncFails(true);

    assertThatThrownBy(() -> rig.outbox.enqueue(Rig.mail("Hello")))
        .isInstanceOf(Failure.Unavailable.class);
    assertThat(rig.standing()).isEqualTo("0/0/0/0");
  }

  @Test
  void onAFullDiskMessagesStillGoOutAndAreStillPutOff() {
    rig.outbox.enqueue(Rig.mail("one"));
    rig.outbox.enqueue(Rig.mail("two"));
    rig.disk.hasRoomFor(0);
    rig.transport.next(envelope -> Outcome.retry(envelope.to(), "451 busy"));
    rig.drain.run();

    assertThat(rig.standing()).isEqualTo("0/1/0/0");
    rig.clock.push(Duration.ofMinutes(1));
    rig.drain.run();
    assertThat(rig.standing()).isEqualTo("0/0/0/0");
  }

  @Test
  void onAFullDiskWhoHasGotAMessageDoesNotGetItAgain() {
    rig.outbox.enqueue(Message.to("a@x.example", "b@x.example").message());
    rig.disk.hasRoomFor(0);
    var later = List.of(new Outcome.Refusal("b@x.example", "450 later"));
    rig.transport.next(envelope -> new Outcome(later, List.of()));
    rig.drain.run();
    rig.clock.push(Duration.ofMinutes(1));
    rig.drain.run();

    assertThat(rig.transport.tried().get(1).to()).containsExactly("b@x.example");
    assertThat(rig.standing()).isEqualTo("0/0/0/0");
  }

  @Test
  void aFolderThatCantBeWrittenSendsNothingAndLosesNothing() {
    rig.outbox.enqueue(Rig.mail("Hello"));
    rig.disk.readOnly(true);
    rig.drain.run();

    assertThatThrownBy(() -> rig.outbox.enqueue(Rig.mail("Hello")))
        .isInstanceOf(Failure.Unavailable.class);
    assertThat(rig.transport.tried()).isEmpty();
    assertThat(rig.standing()).isEqualTo("0/1/0/0");
  }

  @Test
  void whatWasSentAndCantBeDeletedIsNotSentAgain() {
    rig.outbox.enqueue(Rig.mail("Hello"));
    rig.transport.next(
        envelope -> {
          rig.disk.readOnly(true);
          return Outcome.SENT;
        });
    rig.drain.run();
    assertThat(rig.standing()).isEqualTo("0/0/1/0");
    rig.disk.readOnly(false);
    rig.clock.push(Spool.LEASE.plusSeconds(1));
    rig.drain.run();

    assertThat(rig.transport.tried()).hasSize(1);
    assertThat(rig.standing()).isEqualTo("0/0/0/0");
  }
}
