package org.donecal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.donecal.store.Store;
import org.donecal.store.StoreSettings;
import org.donecal.testclient.PushedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final PushedClock clock = PushedClock.start();
  private final Store store;
  private final Sessions sessions;
  private final Guests guests;

  SessionsTest(@TempDir Path data) {
    store =
        Store.open(
            new StoreSettings(data, Optional.empty(), Optional.empty()),
            List.of(SigninModule.SCHEMA));
    sessions = new Sessions(store.sessions(), clock);
    guests = new Guests(sessions, clock);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void knowsAGuestByTheToken() {
    var admission = guest();

    var known = sessions.find(admission.token()).orElseThrow();

    assertThat(known.member()).isEqualTo(admission.member());
    assertThat(known.member().zone()).isEqualTo(PARIS);
    assertThat(sessions.find(admission.token() + "x")).isEmpty();
  }

  @Test
  void storesNoToken() {
    var admission = guest();

    var stored =
        store
            .sessions()
            .fromSession(
                session ->
                    session
                        .createNativeQuery("select token_hash from session", String.class)
                        .getSingleResult());

    assertThat(stored).hasSize(43).isNotEqualTo(admission.token());
  }

  @Test
  void endsOneNotUsedForALifetime() {
    var token = guest().token();

    clock.push(Sessions.LIFETIME.minusSeconds(1));
    assertThat(sessions.find(token)).isPresent();
    clock.push(Duration.ofSeconds(6));
    assertThat(sessions.find(token)).isEmpty();
  }

  @Test
  void livesOnWhileItIsUsed() {
    var token = guest().token();

    assertThat(sessions.touch(sessions.find(token).orElseThrow())).isFalse();
    clock.push(Sessions.LIFETIME.minus(Duration.ofDays(1)));
    assertThat(sessions.touch(sessions.find(token).orElseThrow())).isTrue();
    assertThat(sessions.touch(sessions.find(token).orElseThrow())).isFalse();
    clock.push(Sessions.LIFETIME.minus(Duration.ofDays(1)));
    assertThat(sessions.find(token)).isPresent();
  }

  @Test
  void forgetsAtOnceWhatItEnds() {
    var kept = guest();
    var account = kept.member().id();
    var other = again(account);
    var third = again(account);
    var known = sessions.find(kept.token());
    var ended = sessions.find(other.token()).orElseThrow();
    assertThat(sessions.of(account)).hasSize(3);

    assertThat(sessions.end(account, ended.id())).isTrue();
    assertThat(sessions.end(account, ended.id())).isFalse();
    assertThat(sessions.find(other.token())).isEmpty();
    sessions.endOthers(account, known);

    assertThat(sessions.find(third.token())).isEmpty();
    assertThat(sessions.find(kept.token())).isPresent();
  }

  @Test
  void endsNobodyElses() {
    var mine = guest();
    var theirs = sessions.find(guest().token()).orElseThrow();

    assertThat(sessions.end(mine.member().id(), theirs.id())).isFalse();
  }

  @Test
  void believesForSecondsAndRefreshesWhenTold() {
    var admission = guest();
    var account = admission.member().id();
    sessions.find(admission.token());
    store
        .sessions()
        .inTransaction(
            session -> {
              var found = Account.locked(session, account);
              found.prefer(found.preferences().in(ZoneId.of("Asia/Tokyo")));
            });

    assertThat(sessions.find(admission.token()).orElseThrow().member().zone()).isEqualTo(PARIS);
    sessions.refresh(account);
    assertThat(sessions.find(admission.token()).orElseThrow().member().zone())
        .isEqualTo(ZoneId.of("Asia/Tokyo"));
  }

  @Test
  void purgesWhatHasEnded() {
    guest();
    clock.push(Sessions.LIFETIME);
    var alive = guest();

    sessions.purge();

    var left =
        store
            .sessions()
            .fromSession(
                session ->
                    session
                        .createNativeQuery("select count(*) from session", Long.class)
                        .getSingleResult());
    assertThat(left).isEqualTo(1);
    assertThat(sessions.find(alive.token())).isPresent();
  }

  private Sessions.Admission guest() {
    return store.sessions().fromTransaction(session -> guests.admit(session, Optional.of(PARIS)));
  }

  private Sessions.Admission again(AccountId account) {
    return store
        .sessions()
        .fromTransaction(session -> sessions.admit(session, Account.locked(session, account)));
  }
}
