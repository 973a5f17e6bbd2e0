package org.donecal.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.donecal.kernel.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies where it should not, fails for one alone, or comes at a bad time, keeps no others. */
class HostileSpoolTest {
  private static final String ONE = "one@x.example";
  private static final String ENVELOPE =
      "{\"from\":\"a@x.example\",\"to\":[\"b@x.example\"],\"refused\":[],\"why\":\"\","
          + "\"queued\":\"2026-11-22T09:00:00Z\",\"international\":false,\"size\":2}";

  private final Path folder;
  private final Rig rig;

  HostileSpoolTest(@TempDir Path folder) {
    this.folder = folder;
    this.rig = Rig.in(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "\"size\":2 > \"size\":1e99999999999",
        "\"size\":2 > \"size\":1e400",
        "\"size\":2 > \"size\":-2",
        "\"size\":2 > \"size\":\"2\"",
        "[\"b@x.example\"] > []",
        "[\"b@x.example\"] > [1]",
        "[\"b@x.example\"] > null",
        "\"refused\":[] > \"refused\":[[]]",
        "2026-11-22T > yesterday"
      })
  void anEnvelopeThatCantBeMeantGoesToTheDeadAndTheNextGoesOut(String twist) throws Exception {
    var words = twist.split(" > ", 2);
    lay(words.length == 2 ? ENVELOPE.replace(words[0], words[1]) : twist);
    rig.outbox.enqueue(Rig.mail("next"));
    rig.drain.run();

    assertThat(rig.transport.tried()).hasSize(1);
    assertThat(rig.transport.carried()).singleElement().asString().contains("Subject: next");
    assertThat(rig.standing()).isEqualTo("0/0/0/1");
    assertThat(rig.postmaster.dead(Optional.empty(), 1).mails().get(0).why()).contains("read");
  }

  @Test
  void theEnvelopeThatIsTwistedIsGoodAsItStands() throws Exception {
    lay(ENVELOPE);
    rig.drain.run();

    assertThat(rig.transport.carried()).containsExactly("\r\n");
  }

  private void lay(String envelope) throws Exception {
    var name = SpoolName.fresh(rig.clock.instant().minusMillis(1));
    var minute = Files.createDirectories(rig.spool.folders().minute(name.minute()));
    Files.writeString(
        minute.resolve(name.toString()),
        "DoneCal-Envelope: " + envelope + "\r\n\r\n",
        StandardCharsets.UTF_8);
  }

  @Test
  void whatCantBeReadForNowIsNotDead() {
    IntStream.range(0, 3).forEach(number -> rig.outbox.enqueue(Rig.mail("No " + number)));
    rig.disk.readsFail(true);
    rig.drain.run();
    assertThat(rig.standing()).isEqualTo("0/3/0/0");

    rig.disk.readsFail(false);
    rig.clock.push(Duration.ofMinutes(1));
    rig.drain.run();
    assertThat(rig.transport.carried()).hasSize(3);
  }

  @Test
  void whereTheDeadCantLieTheLivingGoOut() throws Exception {
    rig.disk.closes("dead");
    lay("{}");
    Files.writeString(rig.spool.folders().waiting().resolve("stranger"), "Who am I?");
    rig.outbox.enqueue(Message.to(ONE).subject("rejected").message());
    rig.outbox.enqueue(Rig.mail("fine"));
    forOne(envelope -> Outcome.rejected(envelope.to(), "550 nobody"));
    rig.drain.run();
    assertThat(rig.transport.carried()).singleElement().asString().contains("Subject: fine");

    rig.clock.push(Spool.LEASE.plusSeconds(1));
    rig.disk.closes("nowhere");
    forOne(envelope -> Outcome.rejected(envelope.to(), "550 nobody"));
    rig.drain.run();
    assertThat(rig.standing()).as("what had to wait for its place").isEqualTo("0/0/0/3");
  }

  /** What becomes of the one message, whichever comes first. */
  private void forOne(ScriptedTransport.Answer answer) {
    for (var each = 0; each < 2; each++) {
      rig.transport.next(
          envelope -> envelope.to().contains(ONE) ? answer.to(envelope) : Outcome.SENT);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tmp", "claimed", "new", "dead"})
  void aFolderWithSomethingInItIsInNobodysWay(String place) throws Exception {
    var stranger = Files.createDirectories(folder.resolve(place).resolve("stranger"));
    Files.writeString(stranger.resolve("x"), "x");
    rig.outbox.enqueue(Rig.mail("Hello"));
    rig.clock.push(Duration.ofDays(365));
    rig.drain.run();

    assertThat(rig.transport.carried()).hasSize(1);
    assertThat(rig.postmaster.overview().trouble()).isEmpty();
  }

  @Test
  void whatNobodyForesawMeetsOneMessageAloneAndWaits() {
    rig.outbox.enqueue(Message.to(ONE).subject("poison").message());
    rig.outbox.enqueue(Rig.mail("fine"));
    forOne(
        envelope -> {
          throw new IllegalStateException("poison");
        });
    rig.drain.run();
    rig.drain.run();

    assertThat(rig.transport.carried()).singleElement().asString().contains("Subject: fine");
    assertThat(rig.postmaster.waiting(Optional.empty(), 5).mails())
        .singleElement()
        .satisfies(mail -> assertThat(mail.attempts()).isEqualTo(1))
        .satisfies(mail -> assertThat(mail.why()).contains("poison"));
  }

  @Test
  void aSlowServerKeepsAWholeBatchFromOthersThoughItTakesTwiceTheLease() {
    IntStream.range(0, 10).forEach(number -> rig.outbox.enqueue(Rig.mail("No " + number)));
    var other = Rig.in(folder, rig.clock, work -> {});
    for (var number = 0; number < 10; number++) {
      rig.transport.next(
          envelope -> {
            rig.clock.push(Duration.ofMinutes(3));
            other.drain.run();
            return Outcome.SENT;
          });
    }
    rig.drain.run();

    assertThat(rig.transport.carried()).hasSize(10).doesNotHaveDuplicates();
    assertThat(other.transport.tried()).isEmpty();
  }

  @Test
  void whatWasClaimedBeforeTheDiskFailedWaitsForAnybody() {
    IntStream.range(0, 3).forEach(number -> rig.outbox.enqueue(Rig.mail("No " + number)));
    var count = new int[1];
    rig.disk.beforeEachMove(
        () -> {
          if (++count[0] == 2) {
            rig.disk.closes("claimed");
          }
        });
    rig.drain.run();

    assertThat(rig.standing()).isEqualTo("0/3/0/0");
  }

  @Test
  void whatWaitsIsGoneWhenAnAdminSaysSo() {
    rig.outbox.enqueue(Rig.mail("Hello"));
    rig.postmaster.delete(rig.postmaster.waiting(Optional.empty(), 1).mails().get(0).id());
    rig.drain.run();

    assertThat(rig.standing()).isEqualTo("0/0/0/0");
    assertThat(rig.transport.tried()).isEmpty();
  }

  @Test
  void onAFullDiskAnAdminIsToldAndNothingIsPutElsewhere() {
    rig.transport.next(envelope -> Outcome.rejected(envelope.to(), "550 nobody"));
    rig.outbox.enqueue(Rig.mail("dead"));
    rig.drain.run();
    rig.transport.next(envelope -> Outcome.retry(envelope.to(), "451 busy"));
    rig.outbox.enqueue(Rig.mail("later"));
    rig.drain.run();
    var dead = rig.postmaster.dead(Optional.empty(), 1).mails().get(0);
    var later = rig.postmaster.waiting(Optional.empty(), 1).mails().get(0);
    rig.disk.hasRoomFor(0);

    assertThatThrownBy(() -> rig.postmaster.retry(dead.id()))
        .isInstanceOf(Failure.Unavailable.class);
    assertThatThrownBy(() -> rig.postmaster.retry(later.id()))
        .isInstanceOf(Failure.Unavailable.class);
    assertThat(rig.postmaster.dead(Optional.empty(), 5).mails()).containsExactly(dead);
    assertThat(rig.postmaster.waiting(Optional.empty(), 5).mails()).containsExactly(later);
    assertThat(rig.standing()).isEqualTo("0/1/0/1");
  }
}
