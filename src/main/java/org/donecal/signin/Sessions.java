package org.donecal.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.donecal.kernel.Opaque;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/**
 * Sessions: opaque tokens, stored as hashes only, each revocable, ending when not used for a long
 * time. What was looked up is believed for a few seconds, so that a page and its requests cost one
 * lookup; this node forgets at once what it ends or changes, another one seconds later.
 */
final class Sessions {
  static final Duration LIFETIME = Duration.ofDays(180);
  private static final Duration TOUCH_AFTER = Duration.ofDays(1);
  private static final Duration BELIEVED = Duration.ofSeconds(5);
  private static final int REMEMBERED = 10_000;
  private static final int TOKEN_BYTES = 32;

  private final SessionFactory store;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Cache<String, Optional<Known>> cache;

  Sessions(SessionFactory store, Clock clock) {
    this.store = store;
    this.clock = clock;
    this.cache =
        Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(BELIEVED)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .executor(Runnable::run)
            .build();
  }

  /**
   * A session that lives.
   *
   * @param hash what the store knows the token by
   */
  record Known(UUID id, String hash, Member member, Instant seen) {}

  /** A member and the secret by which the browser will be known again. */
  record Admission(Member member, String token) {}

  /** A session as its owner sees it. */
  record Listed(UUID id, Instant created, Instant seen) {

    SessionView view(boolean current) {
      return new SessionView(Opaque.text(id), created.toString(), seen.toString(), current);
    }
  }

  Optional<Known> find(String token) {
    return cache.get(hash(token), this::load);
  }

  private Optional<Known> load(String hash) {
    return store.fromSession(
        session ->
            session
                .createNativeQuery(
                    """
                    select {a.*}, n.id as session_id, n.seen_at as session_seen
                    from session n join account a on a.id = n.account_id
                    where n.token_hash = :hash and n.seen_at > :oldest
                    """,
                    Object[].class)
                .addEntity("a", Account.class)
                .addScalar("session_id", UUID.class)
                .addScalar("session_seen", Long.class)
                .setParameter("hash", hash)
                .setParameter("oldest", oldest())
                .uniqueResultOptional()
                .map(
                    row ->
                        new Known(
                            (UUID) row[1],
                            hash,
                            ((Account) row[0]).member(),
                            Instant.ofEpochSecond((Long) row[2]))));
  }

  private long oldest() {
    return clock.instant().minus(LIFETIME).getEpochSecond();
  }

  /** Lengthens the session's life, at most once a day; answers whether it did. */
  boolean touch(Known known) {
    var now = clock.instant();
    if (now.isBefore(known.seen().plus(TOUCH_AFTER))) {
      return false;
    }
    store.inTransaction(
        session ->
            session
                .createNativeMutationQuery(
                    "update session set seen_at = :now where token_hash = :hash")
                .setParameter("now", now.getEpochSecond())
                .setParameter("hash", known.hash())
                .executeUpdate());
    forget(known);
    return true;
  }

  Admission admit(Session session, Account account) {
    var bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var now = clock.instant();
    session.flush();
    session
        .createNativeMutationQuery(
            """
            insert into session (token_hash, id, account_id, created_at, seen_at)
            values (:hash, :id, :account, :now, :now)
            """)
        .setParameter("hash", hash(token))
        .setParameter("id", Opaque.fresh(now))
        .setParameter("account", account.id().value())
        .setParameter("now", now.getEpochSecond())
        .executeUpdate();
    return new Admission(account.member(), token);
  }

  List<Listed> of(AccountId account) {
    return store.fromSession(
        session ->
            session
                .createNativeQuery(
                    """
                    select id, created_at, seen_at from session
                    where account_id = :account and seen_at > :oldest
                    order by seen_at desc, created_at desc, id
                    """,
                    Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("created_at", Long.class)
                .addScalar("seen_at", Long.class)
                .setParameter("account", account.value())
                .setParameter("oldest", oldest())
                .stream()
                .map(
                    row ->
                        new Listed(
                            (UUID) row[0],
                            Instant.ofEpochSecond((Long) row[1]),
                            Instant.ofEpochSecond((Long) row[2])))
                .toList());
  }

  /** Ends all sessions of the account but one. */
  void endOthers(AccountId account, Optional<Known> kept) {
    forgetAll(store.fromTransaction(session -> endOthers(session, account, kept)));
  }

  /** The same within a transaction; answers what is to be forgotten afterwards. */
  List<String> endOthers(Session session, AccountId account, Optional<Known> kept) {
    return hashes(session, account).stream()
        .filter(hash -> kept.filter(it -> it.hash().equals(hash)).isEmpty())
        .filter(hash -> end(session, hash))
        .toList();
  }

  /** Ends one session of the account; whether there was one. */
  boolean end(AccountId account, UUID id) {
    var ended =
        store.fromTransaction(
            session ->
                session
                    .createNativeQuery(
                        "select token_hash from session where id = :id and account_id = :account",
                        String.class)
                    .setParameter("id", id)
                    .setParameter("account", account.value())
                    .list()
                    .stream()
                    .filter(hash -> end(session, hash))
                    .toList());
    forgetAll(ended);
    return !ended.isEmpty();
  }

  boolean end(Session session, String hash) {
    return session
            .createNativeMutationQuery("delete from session where token_hash = :hash")
            .setParameter("hash", hash)
            .executeUpdate()
        > 0;
  }

  /** Lets the next request of any of the account's sessions see what was changed. */
  void refresh(AccountId account) {
    forgetAll(store.fromSession(session -> hashes(session, account)));
  }

  void forget(Known known) {
    forgetAll(List.of(known.hash()));
  }

  /** To be called after the transaction, or the old state might be remembered again. */
  void forgetAll(Collection<String> hashes) {
    cache.invalidateAll(hashes);
  }

  private static List<String> hashes(Session session, AccountId account) {
    return session
        .createNativeQuery(
            "select token_hash from session where account_id = :account", String.class)
        .setParameter("account", account.value())
        .list();
  }

  /** Deletes what has ended by itself. */
  void purge() {
    store.inTransaction(
        session ->
            session
                .createNativeMutationQuery("delete from session where seen_at <= :oldest")
                .setParameter("oldest", oldest())
                .executeUpdate());
  }

  private static String hash(String token) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
