package org.donecal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.donecal.kernel.Opaque;
import org.donecal.signin.AccountId;
import org.donecal.signin.Member;
import org.donecal.signin.Preferences;
import org.donecal.spans.Span;
import org.donecal.store.Sql;
import org.donecal.store.Store;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That the kept totals are what adding up the entries gives. */
abstract class TotalsContract {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final List<String> TITLES =
      List.of("plain", "@a one", "@A two", "@b @a both", "#c @b @a three");

  private final SessionFactory sessions;

  TotalsContract(Store store) {
    this.sessions = store.sessions();
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Paris, 2026-03-29",
    "Europe/Paris, 2025-12-31",
    "America/New_York, 2026-11-01",
    "Australia/Lord_Howe, 2026-10-04",
    "Pacific/Apia, 2011-12-30",
    "America/Sao_Paulo, 2018-11-04",
  })
  void equalTheAggregateWhateverIsChanged(String zone, LocalDate around) {
    var member = member(ZoneId.of(zone));
    var random = new Random(around.toEpochDay());
    var living = new ArrayList<UUID>();
    var deleted = new ArrayList<UUID>();

    for (var step = 0; step < 60; step++) {
      change(member, random, around, living, deleted);
    }

    assertThat(living).isNotEmpty();
    assertThat(new TotalsWatch(sessions).check()).isZero();
  }

  private void change(
      Member member, Random random, LocalDate around, List<UUID> living, List<UUID> deleted) {
    sessions.inTransaction(
        session -> {
          var step = Step.at(NOW, session, member);
          var content = content(random, around, member.zone());
          var choice = living.isEmpty() ? 0 : random.nextInt(5);
          if (choice <= 1) {
            var added = step.add(content);
            living.add(Opaque.read(added.id()).orElseThrow());
          } else if (choice == 2) {
            step.change(pick(random, living), content);
          } else if (choice == 3) {
            var gone = pick(random, living);
            step.delete(gone);
            living.remove(gone);
            deleted.add(gone);
          } else if (!deleted.isEmpty()) {
            var back = pick(random, deleted);
            step.restore(step.find(back));
            deleted.remove(back);
            living.add(back);
          }
          step.finish("Changed something");
        });
  }

  private static UUID pick(Random random, List<UUID> ids) {
    return ids.get(random.nextInt(ids.size()));
  }

  private static Content content(Random random, LocalDate around, ZoneId zone) {
    var title = TITLES.get(random.nextInt(TITLES.size()));
    var first = around.plusDays(random.nextInt(9) - 4);
    if (random.nextInt(3) == 0) {
      return new Content(
          title, null, null, Span.days(first, first.plusDays(1 + random.nextInt(10))));
    }
    var start = first.atStartOfDay(zone).toEpochSecond() + random.nextInt(86_400);
    var length = random.nextBoolean() ? 1800 : 60 + random.nextInt((int) Span.SHORT - 60);
    return new Content(title, null, null, Span.hours(start, start + length, zone));
  }

  @Test
  void countTheSecondsADayReallyHas() {
    var totals = new Totals(ZoneId.of("Europe/Paris"));
    var paris = ZoneId.of("Europe/Paris");
    var start = LocalDate.parse("2026-10-24").atStartOfDay(paris).toEpochSecond();

    totals.add(Span.hours(start, start + 3 * Span.DAY, paris), List.of(Totals.EACH_ENTRY));

    var day = (int) LocalDate.parse("2026-10-25").toEpochDay();
    assertThat(totals.sums().get(new Totals.Key(0, day, Totals.EACH_ENTRY)))
        .isEqualTo(new Totals.Sum(0, 25 * 3600, 0, 1));
    var year = (int) LocalDate.parse("2026-01-01").toEpochDay();
    assertThat(totals.sums().get(new Totals.Key(1, year, Totals.EACH_ENTRY)))
        .isEqualTo(new Totals.Sum(0, 3 * Span.DAY, 1, 0));
  }

  @Test
  void countTheHourThatComesTwiceAroundMidnight() {
    var zone = ZoneId.of("America/St_Johns");
    var totals = new Totals(zone);
    var midnight = LocalDate.parse("2006-10-29").atStartOfDay(zone).toEpochSecond();

    totals.add(Span.hours(midnight + 600, midnight + 1200, zone), List.of(Totals.EACH_ENTRY));

    var day = (int) LocalDate.parse("2006-10-29").toEpochDay();
    assertThat(totals.sums().get(new Totals.Key(0, day, Totals.EACH_ENTRY)))
        .isEqualTo(new Totals.Sum(0, 600, 1, 0));
  }

  @Test
  void countWhatGoesOnThroughADayThatWasLeftOut() {
    var zone = ZoneId.of("Pacific/Apia");
    var totals = new Totals(zone);
    var start = LocalDate.parse("2011-12-29").atTime(20, 0).atZone(zone).toEpochSecond();

    totals.add(Span.hours(start, start + 6 * 3600, zone), List.of(Totals.EACH_ENTRY));

    var day = (int) LocalDate.parse("2011-12-30").toEpochDay();
    assertThat(totals.sums().get(new Totals.Key(0, day, Totals.EACH_ENTRY)))
        .isEqualTo(new Totals.Sum(0, 0, 0, 1));
  }

  @Test
  void areMadeAnewWhenTheyAreWrong() {
    var member = member(ZoneId.of("Europe/Paris"));
    add(member, "@a wrong");
    sessions.inTransaction(
        session ->
            new Sql(session)
                .update(
                    "update day_total set seconds = seconds + 1 where account_id = ?",
                    List.of(member.id().value())));
    var totals = new TotalsWatch(sessions);

    assertThat(totals.check()).isEqualTo(1);
    assertThat(totals.check()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"America/New_York", "Pacific/Auckland"})
  void followTheMemberToAnotherZone(String elsewhere) {
    var member = member(ZoneId.of("Europe/Paris"));
    add(member, "@a moved");
    sessions.inTransaction(
        session ->
            new Sql(session)
                .update(
                    "update account set zone = ? where id = ?",
                    List.of(elsewhere, member.id().value())));
    assertThat(zoneOf(member)).isEqualTo("Europe/Paris");

    var totals = new TotalsWatch(sessions);
    totals.followMoves();

    assertThat(zoneOf(member)).isEqualTo(elsewhere);
    assertThat(totals.check()).isZero();
  }

  private String zoneOf(Member member) {
    return sessions
        .fromSession(
            session ->
                new Sql(session)
                    .first(
                        "select totals_zone from calendar_state where account_id = ?",
                        List.of(member.id().value()),
                        row -> row.getString(1)))
        .orElseThrow();
  }

  private void add(Member member, String title) {
    sessions.inTransaction(
        session -> {
          var step = Step.at(NOW, session, member);
          var start = NOW.getEpochSecond();
          var span = Span.hours(start, start + 12 * 3600, member.zone());
          step.add(new Content(title, null, null, span));
          step.finish("Added");
        });
  }

  private static Preferences in(String zone) {
    var usual = Preferences.DEFAULT;
    return new Preferences(
        zone,
        usual.weekStart(),
        usual.hideWeekend(),
        usual.clock(),
        usual.firstHour(),
        usual.sounds(),
        usual.theme(),
        usual.hoursPerDay());
  }

  private Member member(ZoneId zone) {
    var id = Opaque.fresh(Clock.systemUTC().instant());
    sessions.inTransaction(
        session ->
            new Sql(session)
                .update(
                    """
                        insert into account (id, created_at, zone, week_start, hide_weekend, clock,
                          first_hour, sounds, theme, hours_per_day)
                        values (?, 0, ?, 'MONDAY', false, 24, 8, false, 'auto', 8)
                        """,
                    List.of(id, zone.getId())));
    return new Member(new AccountId(id), Optional.empty(), Optional.empty(), in(zone.getId()));
  }
}
