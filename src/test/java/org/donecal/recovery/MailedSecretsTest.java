package org.donecal.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.donecal.recovery.MailedSecrets.Mailed;
import org.donecal.signin.AccountId;
import org.donecal.signin.EmailAddress;
import org.donecal.signin.SigninModule;
import org.donecal.store.Sql;
import org.donecal.store.Store;
import org.donecal.store.StoreSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets open what they were mailed for, once and not for long. */
class MailedSecretsTest {
  private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
  private static final EmailAddress ADDRESS = new EmailAddress("Ada@example.org");
  private static final String SECRET = "a secret";

  private final AccountId account = new AccountId(UUID.randomUUID());
  private final Store store;

  MailedSecretsTest(@TempDir Path data) {
    store =
        Store.open(
            new StoreSettings(data, Optional.empty(), Optional.empty()),
            List.of(SigninModule.SCHEMA, RecoveryModule.SCHEMA));
  }

  @BeforeEach
  void mailOne() {
    within(
        it ->
            it.sql()
                .update(
                    """
                    insert into account (id, created_at, week_start, hide_weekend, clock,
                      first_hour, sounds, theme, hours_per_day)
                    values (?, 0, 'monday', false, 24, 8, false, 'auto', 8)
                    """,
                    List.of(account.value())));
    within(
        it -> {
          it.add(SECRET, new Mailed(account, ADDRESS, "state"), NOW);
          return it;
        });
  }

  @AfterEach
  void close() {
    store.close();
  }

  private <T> T within(Function<MailedSecrets, T> work) {
    return within(Purpose.PASSWORD, work);
  }

  private <T> T within(Purpose purpose, Function<MailedSecrets, T> work) {
    return store
        .sessions()
        .fromTransaction(session -> work.apply(new MailedSecrets(new Sql(session), purpose)));
  }

  private Optional<Mailed> found(Purpose purpose, String secret, Instant now) {
    return within(purpose, it -> it.find(secret, now));
  }

  private boolean opens(Instant now) {
    return found(Purpose.PASSWORD, SECRET, now).isPresent();
  }

  private boolean spends(Instant now) {
    return within(it -> it.spend(SECRET, now));
  }

  private MailedSecrets.Made made(Instant since) {
    return within(it -> it.madeFor(account, since));
  }

  @Test
  void opensForAnHour() {
    assertThat(opens(NOW.plus(Duration.ofMinutes(59)))).isTrue();
    assertThat(opens(NOW.plus(Duration.ofHours(1)))).isFalse();
    assertThat(spends(NOW.plus(Duration.ofHours(1)))).isFalse();
  }

  @Test
  void opensNothingElse() {
    assertThat(found(Purpose.ADDRESS, SECRET, NOW)).isEmpty();
    assertThat(found(Purpose.PASSWORD, SECRET + "x", NOW)).isEmpty();
    assertThat(found(Purpose.PASSWORD, SECRET, NOW))
        .hasValue(new Mailed(account, new EmailAddress("ada@example.org"), "state"));
  }

  @Test
  void isSpentOnce() {
    assertThat(spends(NOW)).isTrue();
    assertThat(spends(NOW)).isFalse();
    assertThat(opens(NOW)).isFalse();
  }

  @Test
  void isReplaced() {
    within(
        it -> {
          it.endAll(account, NOW);
          return it;
        });
    assertThat(opens(NOW)).isFalse();
  }

  @Test
  void isCountedForADayAndThenForgotten() {
    assertThat(spends(NOW)).isTrue();
    var dayLater = NOW.plus(Duration.ofDays(1)).plusSeconds(1);
    assertThat(made(NOW.minusSeconds(1)))
        .isEqualTo(new MailedSecrets.Made(1, NOW.getEpochSecond()));
    assertThat(made(NOW).count()).isZero();
    MailedSecrets.Made there = within(it -> it.madeFor(ADDRESS, NOW.minusSeconds(1)));
    assertThat(there.count()).isEqualTo(1);

    store.sessions().inTransaction(session -> MailedSecrets.purge(new Sql(session), dayLater));

    assertThat(made(Instant.EPOCH).count()).isZero();
  }

  @Test
  void standsNowhereInClear() {
    List<String> stored =
        within(
            it ->
                it.sql()
                    .list(
                        "select secret_hash from mailed_secret",
                        List.of(),
                        row -> row.getString(1)));
    assertThat(stored).singleElement().asString().hasSize(43).doesNotContain(SECRET);
  }
}
