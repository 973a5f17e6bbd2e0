package org.donecal.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.donecal.kernel.Failure;
import org.donecal.signin.Member;
import org.donecal.store.Store;
import org.donecal.testclient.Letterbox.Letter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is asked, when, and how often; the clock begins at Monday noon, UTC. */
abstract class RoundContract {
  private static final Map<String, Object> AT_FIVE = Map.of("time", "17:00");
  private static final String FIVE = "2026-11-23T16:00:00Z";

  private final Store store;
  private Rig rig;
  private RemindersModule server;

  RoundContract(Store store) {
    this.store = store;
  }

  @BeforeEach
  void open(@TempDir Path data) {
    rig = new Rig(store, data);
    server = rig.server();
  }

  @AfterEach
  void shut() {
    rig.sql("delete from reminder");
    rig.close();
  }

  private void at(String instant) {
    rig.clock.set(instant);
    server.round().run();
  }

  private List<String> subjects(Member member) {
    return rig.letters(member).stream().map(Letter::subject).toList();
  }

  @Test
  void asksAtItsTimeAndOnceADay() {
    var ann = rig.member();
    rig.remind(ann, AT_FIVE);

    at("2026-11-23T15:59:59Z");
    assertThat(rig.letters(ann)).isEmpty();
    at(FIVE);
    at(FIVE);
    at("2026-11-23T16:01:00Z");
    assertThat(subjects(ann))
        .containsExactly("[DoneCal] What did you do today, Monday 23 November?");
    at("2026-11-24T16:00:10Z");
    assertThat(rig.letters(ann)).hasSize(2);
  }

  @Test
  void asksAboutTheDayBeforeInTheMorning() {
    var ann = rig.member();
    rig.remind(ann, Map.of("time", "8:00"));
    rig.did(ann, "@acme today's", "2026-11-24T06:00:00Z", 30);
    rig.did(ann, "second", "2026-11-23T10:00:00Z", 90);
    rig.did(ann, "first", "2026-11-23T08:00:00Z", 30);
    rig.didAllDay(ann, "older", "2026-11-22");

    at("2026-11-24T07:00:00Z");

    var letter = rig.letters(ann).get(0);
    assertThat(letter.subject())
        .isEqualTo("[DoneCal] What did you do yesterday, Monday 23 November?");
    assertThat(letter.text())
        .containsSubsequence("9:00–9:30 (30m)  first", "11:00–12:30 (1h 30m)  second", "2h")
        .doesNotContain("today's", "older")
        .contains("https://donecal.example/app/#day,2026-11-23");
  }

  @Test
  void carriesWhatMailProgramsNeed() {
    var ann = rig.member();
    rig.remind(ann, AT_FIVE);

    at(FIVE);

    var letter = rig.letters(ann).get(0);
    var mail = letter.mail();
    assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
    assertThat(mail.header("List-Unsubscribe"))
        .matches("<https://donecal\\.example/app/reminders/stop/[A-Za-z0-9_-]{43}>");
    assertThat(mail.header("Message-ID"))
        .matches("<reminder\\.[A-Za-z0-9_-]{22}\\.2026-11-23@donecal\\.example>");
    assertThat(mail.header("Reply-To")).isEmpty();
    assertThat(letter.text()).doesNotContain("INSTRUCTIONS", "Reply");
    assertThat(letter.html()).contains("What did you do today");
  }

  @Test
  void saysHowToReplyIfRepliesAreRead() {
    rig.readReplies();
    var ann = rig.member();
    var bob = rig.member(12);
    var eve = rig.member();
    rig.remind(ann, AT_FIVE);
    rig.remind(bob, AT_FIVE);
    rig.remind(eve, Map.of("time", "17:00", "instructions", false));

    at(FIVE);

    assertThat(rig.letters(ann).get(0).text()).contains("INSTRUCTIONS", "14:45", "10:30 ");
    assertThat(rig.letters(ann).get(0).mail().header("Reply-To"))
        .isEqualTo("reply+2026-11-23@donecal.example");
    assertThat(rig.letters(bob).get(0).text()).contains("2:45pm", "10:30am");
    assertThat(rig.letters(eve).get(0).text()).doesNotContain("INSTRUCTIONS");
  }

  @Test
  void remembersWhatItSuggested() {
    rig.readReplies();
    var ann = rig.member();
    rig.did(ann, "@acme standup", "2026-11-09T08:00:00Z", 30);
    rig.did(ann, "@acme standup", "2026-11-16T08:00:00Z", 30);
    rig.remind(ann, AT_FIVE);
    rig.remind(ann, Map.of("time", "18:00"));

    at(FIVE);
    rig.did(ann, "@acme standup", "2026-11-23T08:00:00Z", 30);
    at("2026-11-23T17:00:00Z");

    assertThat(rig.letters(ann))
        .hasSize(2)
        .allSatisfy(it -> assertThat(it.text()).contains("30m @acme standup", "Reply \"ok\""));
    var kept =
        rig.sessions.fromSession(
            session -> RemindersModule.suggested(session, ann, LocalDate.parse("2026-11-23")));
    assertThat(kept).containsExactly("30m @acme standup");
  }

  @Test
  void leavesADayAloneThatIsNotEmpty() {
    var ann = rig.member();
    rig.remind(ann, Map.of("time", "17:00", "onlyIfEmpty", true));
    rig.didAllDay(ann, "@home", "2026-11-23");

    at(FIVE);
    assertThat(rig.letters(ann)).isEmpty();
    at("2026-11-24T16:00:00Z");
    assertThat(rig.letters(ann)).hasSize(1);
  }

  @Test
  void listsNothingIfThatIsNotWanted() {
    var ann = rig.member();
    rig.remind(ann, Map.of("time", "17:00", "entries", false));
    rig.didAllDay(ann, "@home", "2026-11-23");

    at(FIVE);

    assertThat(rig.letters(ann).get(0).text()).doesNotContain("@home", "SUMMARY");
  }

  @Test
  void writesOnlyToProvenAddressesAndStopsWhenOneIsNotAnyMore() {
    var ann = rig.member();
    rig.remind(ann, AT_FIVE);
    rig.sql("update account set verified_key = null where id = ?", ann.id().value());

    at(FIVE);
    assertThat(rig.letters(ann)).isEmpty();
    rig.sql("update account set verified_key = email_key where id = ?", ann.id().value());
    at("2026-11-23T17:00:00Z");
    assertThat(rig.letters(ann)).isEmpty();
    at("2026-11-24T16:00:00Z");
    assertThat(rig.letters(ann)).hasSize(1);
  }

  @Test
  void asksOnceAfterTheServerWasAwayAndNotAboutWhatIsLongPast() {
    var ann = rig.member();
    var bob = rig.member();
    rig.remind(ann, AT_FIVE);
    rig.remind(bob, Map.of("time", "17:00", "weekdays", List.of("monday")));

    at("2026-12-03T09:00:00Z");

    assertThat(subjects(ann))
        .containsExactly("[DoneCal] What did you do yesterday, Wednesday 2 December?");
    assertThat(rig.letters(bob)).isEmpty();
    at("2026-12-03T16:00:00Z");
    assertThat(rig.letters(ann)).hasSize(2);
  }

  @Test
  void callsADayByItsNameThatIsNotYesterdayAnyMore() {
    var ann = rig.member();
    rig.remind(ann, Map.of("time", "17:00", "weekdays", List.of("monday")));

    at("2026-11-25T09:00:00Z");

    assertThat(subjects(ann)).containsExactly("[DoneCal] What did you do on Monday 23 November?");
  }

  @Test
  void anotherTimeOfADayThatWasAskedAboutAsksNoMore() {
    var ann = rig.member();
    var id = rig.remind(ann, AT_FIVE);
    at(FIVE);

    rig.change(ann, id, Map.of("time", "18:00"));
    at("2026-11-23T17:00:00Z");
    assertThat(rig.letters(ann)).hasSize(1);
    rig.change(ann, id, Map.of("zone", "America/New_York"));
    at("2026-11-23T23:00:00Z");
    assertThat(rig.letters(ann)).hasSize(1);
    at("2026-11-24T23:00:00Z");
    assertThat(rig.letters(ann)).hasSize(2);
  }

  @Test
  void aPausedOneIsSilentAndMissesNothingWhenItGoesOn() {
    var ann = rig.member();
    var id = rig.remind(ann, AT_FIVE);
    rig.change(ann, id, Map.of("paused", true));
    at(FIVE);
    rig.change(ann, id, Map.of("paused", false));

    at("2026-11-23T17:00:00Z");
    assertThat(rig.letters(ann)).isEmpty();
    at("2026-11-24T16:00:00Z");
    assertThat(rig.letters(ann)).hasSize(1);
  }

  @Test
  void theSecretInAMailStopsItsReminderOnce() {
    var ann = rig.member();
    rig.remind(ann, AT_FIVE);
    at(FIVE);
    var secret = secret(rig.letters(ann).get(0));

    assertThat(rig.stopping().look(secret).asking()).isTrue();
    assertThat(rig.stopping().stop(secret).asking()).isFalse();
    var steps = rig.steps(ann);
    assertThat(rig.stopping().stop(secret).asking()).isFalse();
    assertThat(rig.steps(ann)).isEqualTo(steps);
    at("2026-11-24T16:00:00Z");
    assertThat(rig.letters(ann)).hasSize(1);
    assertThatThrownBy(() -> rig.stopping().stop("x".repeat(43)))
        .isInstanceOf(Failure.NotFound.class);
  }

  private static String secret(Letter letter) {
    var link = letter.link("/reminders/stop/");
    return link.substring(link.lastIndexOf('/') + 1);
  }

  @Test
  void oneSentAtOnceTakesNothingFromTheOthersAndIsNotSentForEver() {
    var ann = rig.member();
    var id = rig.remind(ann, AT_FIVE);

    rig.send(ann, id);
    at(FIVE);
    assertThat(rig.letters(ann)).hasSize(2);
    rig.clock.push(Duration.ofSeconds(1));
    for (var i = 0; i < 5; i++) {
      rig.send(ann, id);
    }
    assertThatThrownBy(() -> rig.send(ann, id)).isInstanceOf(Failure.TooOften.class);
  }
}
