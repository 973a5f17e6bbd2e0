package org.donecal.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.donecal.kernel.Failure;
import org.donecal.kernel.Opaque;
import org.donecal.signin.AccountId;
import org.donecal.signin.Member;
import org.donecal.signin.Preferences;
import org.donecal.spans.Span;
import org.donecal.store.Sql;
import org.donecal.store.Store;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/** That all entries of a member can be read a piece at a time. */
abstract class ReadingContract {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final LocalDate DAY = LocalDate.parse("2026-01-01");
  private static final int MANY = 1100;
  private static final int MORE_THAN_THE_POOL_HAS = 20;

  private final SessionFactory sessions;
  private final Reading reading;
  private final Member member;

  ReadingContract(Store store) {
    this.sessions = store.sessions();
    this.reading = new Reading(sessions);
    this.member = member();
  }

  @Test
  void walksOverManyPiecesInTheOrderOfTheList() {
    addMany();

    var walked = titles(reading.walk(member, everything())).toList();

    assertThat(walked).hasSize(MANY).startsWith("entry 0").doesNotHaveDuplicates();
    assertThat(walked).isEqualTo(listed());
  }

  @Test
  void walksOncePastWhatStaysWhateverElseChanges() {
    addMany();
    var before = listed();
    var seen = new ArrayList<String>();
    Iterator<EntryView> walk = reading.walk(member, everything()).iterator();

    while (walk.hasNext()) {
      if (seen.size() % 100 == 50) {
        add("added in front", Span.days(DAY.minusDays(1), DAY));
        add("added behind", Span.days(DAY.plusDays(40), DAY.plusDays(41)));
      }
      if (seen.size() == 500) {
        delete("entry 3");
        delete("entry 1000");
      }
      seen.add(walk.next().title());
    }

    assertThat(seen).contains("added behind").doesNotContain("added in front", "entry 1000");
    seen.removeIf(it -> it.startsWith("added"));
    before.remove("entry 1000");
    assertThat(seen).isEqualTo(before);
  }

  @Test
  void holdsNothingOfTheStoreBetweenPieces() {
    addMany();
    var walks =
        Stream.generate(() -> reading.walk(member, everything()).iterator())
            .limit(MORE_THAN_THE_POOL_HAS)
            .peek(Iterator::next)
            .toList();

    assertThat(walks).allSatisfy(walk -> assertThat(walk).toIterable().hasSize(MANY - 1));
  }

  @Test
  void walksOverAnExcerptOnly() {
    addMany();
    add("@a in it", Span.days(DAY, DAY.plusDays(1)));
    add("@a long", Span.days(DAY.minusDays(30), DAY.plusDays(30)));
    add("@a later", Span.days(DAY.plusDays(3), DAY.plusDays(4)));
    add("@b other", Span.days(DAY, DAY.plusDays(1)));

    var excerpt = Excerpt.read("2026-01-01", "2026-01-03", "@a", ZoneOffset.UTC);

    assertThat(titles(reading.walk(member, excerpt))).containsExactly("@a long", "@a in it");
    assertThat(reading.page(member, excerpt, 1, Optional.empty()).entries())
        .extracting(EntryView::title)
        .containsExactly("@a long");
  }

  @Test
  void goesOnWhereAPageEnded() {
    addMany();
    var first = reading.page(member, everything(), 700, Optional.empty());
    var second = reading.page(member, everything(), 700, Optional.ofNullable(first.next()));

    assertThat(first.entries()).hasSize(700);
    assertThat(second.entries()).hasSize(MANY - 700);
    assertThat(second.next()).isNull();
    assertThatThrownBy(() -> reading.page(member, everything(), 1, Optional.of("made up")))
        .isInstanceOf(Failure.Invalid.class);
  }

  @Test
  void readsNothingOfOthersAndNothingInNoTime() {
    addMany();

    assertThat(reading.walk(member(), everything())).isEmpty();
    assertThat(reading.walk(member, Excerpt.read("2026-01-02", "2026-01-02", null, ZoneOffset.UTC)))
        .isEmpty();
  }

  private static Excerpt everything() {
    return Excerpt.everything(ZoneOffset.UTC);
  }

  private static Stream<String> titles(Iterable<EntryView> entries) {
    return StreamSupport.stream(entries.spliterator(), false).map(EntryView::title);
  }

  private List<String> listed() {
    var page = reading.page(member, everything(), EntryQuery.MOST, Optional.empty());
    var rest =
        reading.page(member, everything(), EntryQuery.MOST, Optional.ofNullable(page.next()));
    return new ArrayList<>(Stream.concat(titles(page.entries()), titles(rest.entries())).toList());
  }

  /** Many at the same moment, and days among hours. */
  private void addMany() {
    sessions.inTransaction(
        session -> {
          var step = Step.at(NOW, session, member);
          for (var number = 0; number < MANY; number++) {
            step.add(new Content("entry " + number, null, null, span(number)));
          }
          step.finish("Added many");
        });
  }

  private static Span span(int number) {
    var day = DAY.plusDays(number / 110);
    var hour = day.atTime(number / 11 % 10, 0).toEpochSecond(ZoneOffset.UTC);
    return number % 11 == 0 && number / 11 % 10 == 0
        ? Span.days(day, day.plusDays(1))
        : Span.hours(hour, hour + 3600, ZoneId.of("Europe/Paris"));
  }

  private void add(String title, Span span) {
    sessions.inTransaction(
        session -> {
          var step = Step.at(NOW, session, member);
          step.add(new Content(title, null, null, span));
          step.finish("Added one");
        });
  }

  private void delete(String title) {
    sessions.inTransaction(
        session -> {
          var step = Step.at(NOW, session, member);
          step.delete(id(new Sql(session), title));
          step.finish("Deleted one");
        });
  }

  private UUID id(Sql sql, String title) {
    return sql.first(
            "select id from entry where account_id = ? and title = ?",
            List.of(member.id().value(), title),
            row -> row.getObject(1, UUID.class))
        .orElseThrow();
  }

  private Member member() {
    var id = Opaque.fresh(NOW);
    sessions.inTransaction(
        session ->
            new Sql(session)
                .update(
                    """
                    insert into account (id, created_at, week_start, hide_weekend, clock,
                      first_hour, sounds, theme, hours_per_day)
                    values (?, 0, 'MONDAY', false, 24, 8, false, 'auto', 8)
                    """,
                    List.of(id)));
    return new Member(new AccountId(id), Optional.empty(), Optional.empty(), Preferences.DEFAULT);
  }
}
