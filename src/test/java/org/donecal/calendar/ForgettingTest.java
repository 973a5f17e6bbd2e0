package org.donecal.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.donecal.history.History;
import org.donecal.history.HistoryModule;
import org.donecal.kernel.Failure;
import org.donecal.kernel.Opaque;
import org.donecal.kernel.Task;
import org.donecal.signin.AccountId;
import org.donecal.signin.Member;
import org.donecal.signin.Preferences;
import org.donecal.signin.SigninModule;
import org.donecal.spans.Span;
import org.donecal.store.Sql;
import org.donecal.store.Store;
import org.donecal.store.StoreSettings;
import org.donecal.tags.TagsModule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That nothing is kept, or can be brought back, for longer than is promised. */
class ForgettingTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final LocalDate DAY = LocalDate.parse("2026-11-22");

  private final Store store;
  private final Member member;

  ForgettingTest(@TempDir Path data) {
    store =
        Store.open(
            new StoreSettings(data, Optional.empty(), Optional.empty()),
            List.of(
                SigninModule.SCHEMA,
                HistoryModule.SCHEMA,
                TagsModule.SCHEMA,
                CalendarModule.SCHEMA));
    var id = Opaque.fresh(NOW);
    member = new Member(new AccountId(id), Optional.empty(), Optional.empty(), Preferences.DEFAULT);
    update(
        """
        insert into account (id, created_at, week_start, hide_weekend, clock, first_hour, sounds,
          theme, hours_per_day)
        values (?, 0, 'MONDAY', false, 24, 8, false, 'auto', 8)
        """,
        id);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void forgetsStepsAndDeletedEntriesAfterThirtyDays() {
    var kept = add("kept");
    var gone = add("gone");
    delete(gone, NOW);

    runTasks(NOW.plus(History.KEPT).minusSeconds(1));
    assertThat(count("entry")).isEqualTo(2);
    assertThat(count("history")).isEqualTo(3);

    runTasks(NOW.plus(History.KEPT).plusSeconds(2));
    assertThat(count("history")).isZero();
    assertThat(count("entry")).isEqualTo(1);
    assertThat(new Calendar(store.sessions(), at(NOW)).show(member, Opaque.text(kept)).title())
        .isEqualTo("kept");
  }

  @Test
  void forgetsMoreThanGoesIntoOneTransaction() {
    store
        .sessions()
        .inTransaction(
            session -> {
              var step = Step.at(NOW, session, member);
              for (var number = 0; number < 1200; number++) {
                step.add(content("number " + number));
              }
              step.finish("Added many");
            });
    update("update entry set deleted_at = ?", NOW.getEpochSecond());

    runTasks(NOW.plus(History.KEPT).plusSeconds(2));

    assertThat(count("history")).isZero();
    assertThat(count("entry")).isZero();
  }

  @Test
  void bringsBackNothingThatIsToBeForgotten() {
    var gone = add("gone");
    delete(gone, NOW);

    var late = new Calendar(store.sessions(), at(NOW.plus(History.KEPT)));

    assertThatThrownBy(() -> late.restore(member, Opaque.text(gone)))
        .isInstanceOf(Failure.NotFound.class);
    assertThat(
            new Calendar(store.sessions(), at(NOW.plus(History.KEPT).minus(Duration.ofMinutes(1))))
                .restore(member, Opaque.text(gone))
                .outcome()
                .title())
        .isEqualTo("gone");
  }

  private UUID add(String title) {
    return store
        .sessions()
        .fromTransaction(
            session -> {
              var step = Step.at(NOW, session, member);
              var added = step.add(content(title));
              step.finish("Added");
              return Opaque.read(added.id()).orElseThrow();
            });
  }

  private void delete(UUID entry, Instant now) {
    store
        .sessions()
        .inTransaction(
            session -> {
              var step = Step.at(now, session, member);
              step.delete(entry);
              step.finish("Deleted");
            });
  }

  private static Content content(String title) {
    return new Content(title, null, null, Span.days(DAY, DAY));
  }

  private void runTasks(Instant now) {
    var history =
        new HistoryModule(store.sessions(), at(now), CalendarModule.turn(), List.of()).tasks();
    var calendar = new CalendarModule(store.sessions(), at(now)).tasks();
    history.forEach(task -> task.work().run());
    calendar.stream()
        .filter(task -> task.name().equals("entries-purge"))
        .map(Task::work)
        .forEach(Runnable::run);
  }

  private static Clock at(Instant now) {
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  private void update(String sql, Object parameter) {
    store.sessions().inTransaction(session -> new Sql(session).update(sql, List.of(parameter)));
  }

  private long count(String table) {
    return store
        .sessions()
        .fromSession(
            session ->
                new Sql(session)
                    .first("select count(*) from " + table, List.of(), row -> row.getLong(1)))
        .orElseThrow();
  }
}
