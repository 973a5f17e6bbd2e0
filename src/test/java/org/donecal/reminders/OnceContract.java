package org.donecal.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.donecal.store.Store;
import org.donecal.testclient.Letterbox.Letter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each is asked once, whoever dies on the way; the clock begins at Monday noon, UTC. */
abstract class OnceContract {
  private static final Map<String, Object> AT_FIVE = Map.of("time", "17:00");
  private static final String FIVE = "2026-11-23T16:00:00Z";

  private final Store store;
  private Rig rig;
  private RemindersModule server;

  OnceContract(Store store) {
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

  @Test
  void manyServersAskOnce() {
    var ann = rig.member();
    for (var i = 0; i < 20; i++) {
      rig.remind(ann, AT_FIVE);
    }
    var other = rig.server();
    rig.clock.set(FIVE);

    CompletableFuture.allOf(
            CompletableFuture.runAsync(server.round()::run),
            CompletableFuture.runAsync(other.round()::run),
            CompletableFuture.runAsync(rig.server().round()::run))
        .join();

    assertThat(rig.letters(ann)).hasSize(20);
    assertThat(rig.letters(ann).stream().map(it -> it.mail().header("Message-ID")))
        .doesNotHaveDuplicates();
  }

  @Test
  void whatADeadServerOwedIsSentWhenItsTimeIsOver() {
    var ann = rig.member();
    var id = rig.remind(ann, AT_FIVE);
    owed(id, "2026-11-23T16:10:00Z");
    rig.sql("update reminder set next_at = next_at + 86400 where id = ?", id);

    at("2026-11-23T16:09:59Z");
    assertThat(rig.letters(ann)).isEmpty();
    at("2026-11-23T16:10:00Z");
    at("2026-11-23T16:30:00Z");
    assertThat(rig.letters(ann)).hasSize(1);
  }

  private void owed(UUID id, String tryAt) {
    rig.sql(
        "insert into asked_day (reminder_id, asked_day, due_at, try_at) values (?, ?, ?, ?)",
        id,
        LocalDate.parse("2026-11-23").toEpochDay(),
        Instant.parse(FIVE).getEpochSecond(),
        Instant.parse(tryAt).getEpochSecond());
  }

  @Test
  void whoDiesBeforeItIsNotedSendsTheSameMailAgain() {
    var ann = rig.member();
    rig.remind(ann, AT_FIVE);
    at(FIVE);
    rig.sql("update asked_day set try_at = due_at");

    at("2026-11-23T16:10:00Z");

    assertThat(rig.letters(ann)).hasSize(2);
    assertThat(rig.letters(ann).stream().map(it -> it.mail().header("Message-ID")).distinct())
        .hasSize(1);
    for (var letter : rig.letters(ann)) {
      assertThat(rig.stopping().look(secret(letter)).asking()).isTrue();
    }
  }

  @Test
  void givesUpWhatCouldNotBeSentForDays() {
    var ann = rig.member();
    var id = rig.remind(ann, Map.of("time", "17:00", "weekdays", List.of("sunday")));
    owed(id, FIVE);

    at("2026-11-25T16:00:01Z");

    assertThat(rig.letters(ann)).isEmpty();
  }

  @Test
  void oneThatCanNotBeReadBarsNoOther() {
    var ann = rig.member();
    var bad = rig.remind(ann, AT_FIVE);
    rig.sql("update reminder set zone = 'Mars/Olympus', next_at = 1 where id = ?", bad);
    rig.remind(ann, AT_FIVE);

    at(FIVE);

    assertThat(rig.letters(ann)).hasSize(1);
  }

  private static String secret(Letter letter) {
    var link = letter.link("/reminders/stop/");
    return link.substring(link.lastIndexOf('/') + 1);
  }
}
