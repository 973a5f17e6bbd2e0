package org.donecal.replies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.donecal.kernel.Failure;
import org.donecal.kernel.Secret;
import org.donecal.store.Sql;
import org.donecal.store.Store;
import org.donecal.testclient.ScriptedMailServer.Mail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of replies. */
abstract class RepliesContract {
  private static final String TAKEN = "250";
  private static final Pattern UNDO =
      Pattern.compile("https://donecal\\.example/app/replies/undo/(\\S+)");

  private final Store store;
  private Rig rig;

  RepliesContract(Store store) {
    this.store = store;
  }

  @BeforeEach
  void open(@TempDir Path data) {
    rig = new Rig(store, data);
  }

  @AfterEach
  void shut() {
    rig.close();
  }

  @Test
  void aReplyBecomesEntriesOfTheDayThatWasAskedAbout() {
    var ann = rig.member();

    var said = rig.deliver(rig.ask(ann), Rig.mail("9:00 2h @acme call\n\n1h mail\nto all\n\nwalk"));

    assertThat(said).startsWith(TAKEN);
    assertThat(rig.entries(ann))
        .containsExactly("2026-11-22 walk", "2026-11-22T09:00 @acme call", "2026-11-22T11:00 mail");
  }

  @Test
  void theMemberIsAnsweredAndNobodyElse() throws InterruptedException {
    var ann = rig.member();
    var address = rig.ask(ann);

    rig.deliver(address, Rig.mail("<it@example.org>", "9:00 2h @acme call\n\n20pm tea\n"));

    rig.world.awaitMail(1);
    var answer = answer();
    assertThat(answer.to()).containsExactly(ann.email().orElseThrow());
    assertThat(answer.header("To")).isEqualTo(ann.email().orElseThrow());
    assertThat(answer.header("Auto-Submitted")).isEqualTo("auto-replied");
    assertThat(answer.header("In-Reply-To")).isEqualTo("<it@example.org>");
    assertThat(answer.header("References"))
        .isEqualTo("<first@donecal.example> <second@donecal.example> <it@example.org>");
    assertThat(answer.header("Reply-To")).isEqualTo(address);
    assertThat(answer.content()).contains("@acme call", "20pm", "no time of day");
  }

  @Test
  void theLinkInTheAnswerUndoesItOnce() {
    var ann = rig.member();
    rig.deliver(rig.ask(ann), Rig.mail("1h one\n\n1h two\n"));
    var secret = undoSecret();

    assertThat(rig.undoing().look(secret).words()).isEqualTo("Added 2 entries by mail");
    assertThat(rig.entries(ann)).hasSize(2);
    rig.clock.push(Duration.ofMinutes(1));
    rig.undoing().undo(secret);
    assertThat(rig.entries(ann)).isEmpty();
    assertThat(rig.undoing().look(secret).undone()).isTrue();
    assertThatThrownBy(() -> rig.undoing().undo(secret)).isInstanceOf(Failure.Conflict.class);
    assertThatThrownBy(() -> rig.undoing().look("made-up")).isInstanceOf(Failure.NotFound.class);
    rig.clock.push(Duration.ofDays(31));
    assertThatThrownBy(() -> rig.undoing().look(secret)).isInstanceOf(Failure.NotFound.class);
  }

  @Test
  void theSameMailAddsNothingAgain() {
    var ann = rig.member();
    var address = rig.ask(ann);
    var mail = Rig.mail("1h one\n\n1h one\n");

    assertThat(rig.deliver(address, mail)).startsWith(TAKEN);
    assertThat(rig.deliver(address.toUpperCase(Locale.ROOT), mail)).startsWith(TAKEN);

    assertThat(rig.entries(ann)).containsExactly("2026-11-22T08:00 one", "2026-11-22T09:00 one");
    assertThat(rig.world.got()).hasSize(1);
  }

  @Test
  void whatIsThereAlreadyIsNotAddedAgain() {
    var ann = rig.member();
    var address = rig.ask(ann);

    rig.deliver(address, Rig.mail("9:00 1h one"));
    rig.deliver(address, Rig.mail("9:00 1h one\n\n9:00 1h one\n\n10:00 1h two"));

    assertThat(rig.entries(ann)).containsExactly("2026-11-22T09:00 one", "2026-11-22T10:00 two");
    assertThat(answer().content()).contains("already");
  }

  @Test
  void okAcceptsWhatWasSuggested() {
    var ann = rig.member();
    rig.suggest("9:00-11:00 @acme call", "1h mail");

    rig.deliver(rig.ask(ann), Rig.mail("OK!\n\n30m more\n"));

    assertThat(rig.entries(ann))
        .containsExactly(
            "2026-11-22T09:00 @acme call", "2026-11-22T11:00 mail", "2026-11-22T12:00 more");
  }

  @Test
  void okToNothingAddsNothing() {
    var ann = rig.member();

    rig.deliver(rig.ask(ann), Rig.mail("ok"));

    assertThat(rig.entries(ann)).isEmpty();
    assertThat(answer().content()).contains("Nothing was suggested").doesNotContain("/undo/");
  }

  @Test
  void aMailThatSaysNothingIsAnsweredSo() {
    var ann = rig.member();

    rig.deliver(rig.ask(ann), Rig.mail("\n> What did you do?\n"));

    assertThat(rig.entries(ann)).isEmpty();
    assertThat(answer().header("Subject")).isEqualTo("Nothing was added for Sunday, 22 November");
  }

  @Test
  void wordsForDaysAreReckonedFromTheDayOfTheMail() {
    var ann = rig.member();
    var address = rig.ask(ann);
    rig.clock.push(Duration.ofDays(2));
    var head = "Date: Tue, 24 Nov 2026 10:00:00 +0100\n";

    rig.deliver(address, head + Rig.mail("yesterday 9:00 1h late\n\n1h asked"));

    assertThat(rig.entries(ann)).containsExactly("2026-11-22T08:00 asked", "2026-11-23T09:00 late");
  }

  @Test
  void eachMemberGetsItsOwn() {
    var ann = rig.member();
    var bob = rig.member();

    var said = rig.deliverToMany(List.of(rig.ask(ann), rig.ask(bob)), Rig.mail("1h both"));

    assertThat(said).startsWith(TAKEN);
    assertThat(rig.entries(ann)).hasSize(1);
    assertThat(rig.entries(bob)).hasSize(1);
    rig.undoing().undo(undoSecret());
    assertThat(rig.entries(ann)).hasSize(1);
    assertThat(rig.entries(bob)).isEmpty();
  }

  @Test
  void anAnswerThatCouldNotBeGivenIsGivenWhenTheMailComesAgain() {
    var ann = rig.member();
    var address = rig.ask(ann);
    var mail = Rig.mail("1h one");
    rig.deliver(address, mail);
    var before = undoSecret();
    rig.sessions()
        .inTransaction(
            session ->
                new Sql(session)
                    .update(
                        "update reply set owed = ? where undo_hash = ?",
                        List.of(
                            new Answer(
                                    Outcome.ADDED,
                                    Rig.ASKED,
                                    List.of("8:00–9:00  one"),
                                    List.of(),
                                    List.of(),
                                    before)
                                .text(),
                            Secret.hash(before))));

    assertThat(rig.deliver(address, mail)).startsWith(TAKEN);
    assertThat(rig.deliver(address, mail)).startsWith(TAKEN);

    assertThat(rig.world.got()).hasSize(2);
    assertThat(undoSecret()).isEqualTo(before);
    assertThat(rig.entries(ann)).hasSize(1);
  }

  private Mail answer() {
    var got = rig.world.got();
    return got.get(got.size() - 1);
  }

  private String undoSecret() {
    var link = UNDO.matcher(answer().content().replace("=\r\n", ""));
    assertThat(link.find()).as(answer().content()).isTrue();
    return link.group(1);
  }
}
