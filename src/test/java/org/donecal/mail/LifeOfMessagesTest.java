package org.donecal.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.donecal.kernel.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each arrow of the diagram in decision 0030 is a test here, unless it is named there. */
class LifeOfMessagesTest {
  private static final List<String> ANN = List.of("ann@example.org");
  private final Path folder;
  private final Rig rig;

  LifeOfMessagesTest(@TempDir Path folder) {
    this.folder = folder;
    this.rig = Rig.in(folder);
  }

  @Test
  void enqueuedItWaitsInAFileThatAnybodyCanRead() {
    var id = rig.outbox.enqueue(Rig.mail("Hello"));

    assertThat(rig.standing()).isEqualTo("0/1/0/0");
    assertThat(rig.files("new"))
        .singleElement()
        .satisfies(file -> assertThat(file.toString()).endsWith(".eml"))
        .satisfies(
            file ->
                assertThat(Rig.text(file))
                    .startsWith("DoneCal-Envelope: {\"from\":\"noreply@donecal.example\"")
                    .contains("Message-ID: " + id)
                    .contains("Subject: Hello"));
  }

  @Test
  void sentItIsGoneAndItsEnvelopeWasNotSent() {
    rig.outbox.enqueue(Rig.mail("Hello"));
    rig.drain.run();

    assertThat(rig.standing()).isEqualTo("0/0/0/0");
    assertThat(rig.transport.carried())
        .singleElement()
        .asString()
        .contains("Subject: Hello")
        .doesNotContain("Envelope");
    assertThat(rig.readings.sentSoFar()).isEqualTo(1);
    assertThat(rig.readings.sentInLastHour()).isEqualTo(1);
  }

  @Test
  void sentItIsGoneThoughItsRoomIsGivenBackLater() throws IOException {
    var later = new ArrayDeque<Runnable>();
    var disk = new LocalDisk(later::add);
    for (var number = 0; number < 100; number++) {
      var file = Files.writeString(folder.resolve(number + ".eml"), "Hello");
      disk.deleteSoon(file);
      assertThat(file).doesNotExist();
    }
    assertThat(later).as("not more than may be open").hasSizeBetween(1, 99);

    later.forEach(Runnable::run);

    disk.deleteSoon(folder.resolve("nothing"));
  }

  @Test
  void claimedItIsInNobodyElsesWay() throws Exception {
    rig.outbox.enqueue(Rig.mail("Hello"));
    var other = Rig.in(folder, rig.clock, work -> {});
    try (var ours = rig.spool.due();
        var theirs = other.spool.due()) {
      var found = ours.next().orElseThrow();
      var alsoFound = theirs.next().orElseThrow();

      assertThat(rig.spool.claim(found.file(), found.name())).isPresent();
      assertThat(other.spool.claim(alsoFound.file(), alsoFound.name())).isEmpty();
    }
    assertThat(rig.standing()).isEqualTo("0/0/1/0");
  }

  @Test
  void putOffItWaitsTwiceAsLongEachTimeUpToSixHours() {
    rig.outbox.enqueue(Rig.mail("Hello"));
    var minutes = List.of(1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360);
    for (var pause : minutes) {
      rig.transport.next(envelope -> Outcome.retry(envelope.to(), "451 busy"));
      rig.drain.run();
      rig.clock.push(Duration.ofMinutes(pause).minusSeconds(1));
      rig.drain.run();
      rig.clock.push(Duration.ofSeconds(1));
    }
    assertThat(rig.transport.tried()).hasSize(minutes.size());
    assertThat(rig.postmaster.waiting(Optional.empty(), 10).mails())
        .singleElement()
        .satisfies(mail -> assertThat(mail.attempts()).isEqualTo(minutes.size()))
        .satisfies(mail -> assertThat(mail.state()).isEqualTo(MailView.State.RETRYING))
        .satisfies(mail -> assertThat(mail.why()).isEqualTo("451 busy"));
  }

  @Test
  void putOffTooOftenItIsDeadWithTheReason() {
    rig.outbox.enqueue(Rig.mail("Hello"));
    for (var attempt = 0; attempt < BackOff.MOST_ATTEMPTS; attempt++) {
      assertThat(rig.standing()).isEqualTo("0/1/0/0");
      rig.transport.next(envelope -> Outcome.retry(envelope.to(), "451 busy"));
      rig.drain.run();
      rig.clock.push(Duration.ofHours(6));
    }
    assertThat(rig.standing()).isEqualTo("0/0/0/1");
    assertThat(rig.postmaster.dead(Optional.empty(), 10).mails())
        .singleElement()
        .satisfies(mail -> assertThat(mail.recipients()).isEqualTo(ANN))
        .satisfies(mail -> assertThat(mail.why()).isEqualTo("451 busy"));
  }

  @Test
  void rejectedItIsDeadWithTheReason() {
    rig.outbox.enqueue(Rig.mail("Grüße"));
    rig.transport.next(envelope -> Outcome.rejected(envelope.to(), "550 no such user"));
    rig.drain.run();

    assertThat(rig.standing()).isEqualTo("0/0/0/1");
    assertThat(rig.postmaster.dead(Optional.empty(), 10).mails())
        .singleElement()
        .satisfies(mail -> assertThat(mail.state()).isEqualTo(MailView.State.DEAD))
        .satisfies(mail -> assertThat(mail.subject()).isEqualTo("Grüße"))
        .satisfies(mail -> assertThat(mail.recipients()).isEqualTo(ANN))
        .satisfies(mail -> assertThat(mail.why()).isEqualTo("550 no such user"));
  }

  @Test
  void takenByAFewItStaysForTheOthersAlone() {
    rig.outbox.enqueue(Message.to("a@x.example", "b@x.example", "c@x.example").message());
    rig.transport.next(
        envelope ->
            new Outcome(
                List.of(new Outcome.Refusal("b@x.example", "450 later")),
                List.of(new Outcome.Refusal("c@x.example", "550 never"))));
    rig.drain.run();
    assertThat(rig.standing()).isEqualTo("0/1/0/0");
    rig.clock.push(Duration.ofMinutes(1));
    rig.drain.run();

    assertThat(rig.transport.tried().get(1).to()).containsExactly("b@x.example");
    assertThat(rig.postmaster.dead(Optional.empty(), 10).mails())
        .as("who was refused for ever is told at the end")
        .singleElement()
        .satisfies(mail -> assertThat(mail.recipients()).containsExactly("c@x.example"))
        .satisfies(mail -> assertThat(mail.why()).isEqualTo("550 never"));
  }

  @Test
  void whenNobodyCanBeReachedItWaitsAsIfNothingHadBeen() {
    IntStream.range(0, 25).forEach(number -> rig.outbox.enqueue(Rig.mail("No " + number)));
    rig.transport.nextAway();
    rig.drain.run();

    assertThat(rig.standing()).isEqualTo("0/25/0/0");
    assertThat(rig.postmaster.waiting(Optional.empty(), 30).mails())
        .allMatch(mail -> mail.attempts() == 0);
    assertThat(rig.postmaster.overview().trouble()).isEqualTo("nobody is there");
    rig.clock.push(Duration.ofMinutes(1));
    rig.drain.run();
    assertThat(rig.standing()).isEqualTo("0/0/0/0");
    assertThat(rig.postmaster.overview().trouble()).isEmpty();
  }

  @Test
  void claimedByTheDeadItIsTakenBackAfterTheLease() throws Exception {
    rig.outbox.enqueue(Rig.mail("Hello"));
    try (var due = rig.spool.due()) {
      var found = due.next().orElseThrow();
      rig.spool.claim(found.file(), found.name());
    }
    rig.clock.push(Spool.LEASE.minusSeconds(1));
    rig.drain.run();
    assertThat(rig.standing()).isEqualTo("0/0/1/0");

    rig.clock.push(Duration.ofSeconds(2));
    rig.drain.run();
    assertThat(rig.standing()).isEqualTo("0/0/0/0");
    assertThat(rig.transport.carried()).hasSize(1);
  }

  @Test
  void theDeadLiveAgainWhenAnAdminSaysSo() {
    rejectedItIsDeadWithTheReason();
    rig.postmaster.retry(rig.postmaster.dead(Optional.empty(), 1).mails().get(0).id());

    assertThat(rig.postmaster.waiting(Optional.empty(), 1).mails())
        .singleElement()
        .satisfies(mail -> assertThat(mail.attempts()).isZero());
    rig.drain.run();
    assertThat(rig.standing()).isEqualTo("0/0/0/0");
    assertThat(rig.transport.tried().get(1).to()).isEqualTo(ANN);
  }

  @Test
  void allTheDeadLiveAgainButThoseThatCantBeRead() throws Exception {
    for (var count = 0; count < 3; count++) {
      rig.outbox.enqueue(Rig.mail("no " + count));
    }
    var dead = rig.spool.folders().dead();
    for (var file : rig.files("new")) {
      Files.move(file, dead.resolve(Folders.name(file)));
    }
    Files.writeString(dead.resolve(SpoolName.fresh(rig.clock.instant()).toString()), "rubbish");
    rig.postmaster.retryAll(MailView.State.DEAD);

    assertThat(rig.standing()).isEqualTo("0/3/0/1");
    rig.drain.run();
    assertThat(rig.standing()).isEqualTo("0/0/0/1");
  }

  @Test
  void whatIsPutOffIsTriedAtOnceWhenAnAdminSaysSo() {
    rig.transport.next(envelope -> Outcome.retry(envelope.to(), "451 busy"));
    rig.outbox.enqueue(Rig.mail("later"));
    rig.drain.run();
    assertThat(rig.transport.carried()).isEmpty();
    rig.postmaster.retryAll(MailView.State.RETRYING);
    rig.drain.run();
    assertThat(rig.transport.carried()).hasSize(1);
  }

  @Test
  void theDeadAreGoneWhenAnAdminSaysSo() {
    rejectedItIsDeadWithTheReason();
    var id = rig.postmaster.dead(Optional.empty(), 1).mails().get(0).id();
    rig.postmaster.delete(id);

    assertThat(rig.standing()).isEqualTo("0/0/0/0");
    assertThatThrownBy(() -> rig.postmaster.delete(id)).isInstanceOf(Failure.NotFound.class);
    assertThatThrownBy(() -> rig.postmaster.retry("../x")).isInstanceOf(Failure.NotFound.class);
  }

  @Test
  void aFileThatIsNoMessageGoesToTheDeadAndBlocksNobody() throws Exception {
    rig.outbox.enqueue(Rig.mail("first"));
    var minute = Folders.above(rig.files("new").get(0));
    var cut = minute.resolve(SpoolName.fresh(rig.clock.instant()).toString());
    var whole = Rig.text(rig.files("new").get(0));
    Files.writeString(cut, whole.substring(0, whole.length() - 5));
    Files.writeString(minute.resolve(SpoolName.fresh(rig.clock.instant()).toString()), "rubbish");
    Files.writeString(minute.resolve("stranger.txt"), "Who am I?");
    Files.writeString(Folders.above(minute).resolve("lost"), "Where am I?");
    rig.outbox.enqueue(Rig.mail("last"));
    rig.drain.run();

    assertThat(rig.transport.carried()).hasSize(2);
    assertThat(rig.standing()).isEqualTo("0/0/0/4");
    assertThat(rig.postmaster.dead(Optional.empty(), 10).mails())
        .hasSize(4)
        .allMatch(mail -> mail.why().contains("read"));
    assertThatThrownBy(
            () ->
                rig.postmaster.retry(rig.postmaster.dead(Optional.empty(), 1).mails().get(0).id()))
        .isInstanceOf(Failure.Conflict.class);
    assertThat(rig.standing()).isEqualTo("0/0/0/4");
  }

  @Test
  void whatWasLeftHalfWrittenIsSweptAfterAnHour() throws Exception {
    var left = Files.writeString(rig.spool.folders().tmp().resolve("half"), "DoneCal-Env");
    Files.setLastModifiedTime(left, FileTime.from(rig.clock.instant().minusSeconds(3590)));
    rig.drain.run();
    assertThat(left).exists();

    rig.clock.push(Duration.ofMinutes(1));
    rig.drain.run();
    assertThat(left).doesNotExist();
  }

  @Test
  void namesSortByTimeAndNoTwoAreAlike() {
    for (var each = 0; each < 50; each++) {
      rig.outbox.enqueue(Rig.mail("No " + each));
      rig.clock.push(Duration.ofMillis(each % 3));
    }
    var names = rig.files("new").stream().map(Folders::name).toList();

    assertThat(names).doesNotHaveDuplicates().isSorted().hasSize(50);
  }
}
