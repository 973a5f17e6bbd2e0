package org.donecal.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.donecal.kernel.Opaque;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Sessions: opaque tokens, stored as hashes only, each revocable. */
final class Sessions {
  static final Duration LIFETIME = Duration.ofDays(180);
  private static final int TOKEN_BYTES = 32;

  private final SessionFactory store;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Sessions(SessionFactory store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** A member and the secret by which the browser will be known again. */
  record Admission(Member member, String token) {}

  Optional<Member> find(String token) {
    return store.fromSession(
        session ->
            session
                .createNativeQuery(
                    """
                    select a.id, a.email, a.first_name, s.zone, s.theme
                    from session n join account a on a.id = n.account_id
                    left join settings s on s.account_id = a.id
                    where n.token_hash = :hash and n.expires_at > :now
                    """,
                    Object[].class)
                .setParameter("hash", hash(token))
                .setParameter("now", clock.instant().getEpochSecond())
                .uniqueResultOptional()
                .map(Sessions::member));
  }

  private static Member member(Object[] row) {
    return new Member(
        new AccountId((UUID) row[0]),
        Optional.ofNullable((String) row[1]),
        Optional.ofNullable((String) row[2]),
        Optional.ofNullable((String) row[3]).map(ZoneId::of),
        row[4] == null ? "auto" : (String) row[4]);
  }

  Admission admitGuest(Session session, Optional<ZoneId> zone) {
    var now = clock.instant();
    var account = new Account(Opaque.fresh(now), now);
    session.persist(account);
    session.flush();
    zone.ifPresent(
        it ->
            session
                .createNativeMutationQuery(
                    "insert into settings (account_id, zone) values (:account, :zone)")
                .setParameter("account", account.id().value())
                .setParameter("zone", it.getId())
                .executeUpdate());
    var token = open(session, account.id(), now);
    return new Admission(
        new Member(account.id(), Optional.empty(), Optional.empty(), zone, "auto"), token);
  }

  private String open(Session session, AccountId account, Instant now) {
    var bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    session
        .createNativeMutationQuery(
            """
            insert into session (token_hash, account_id, created_at, expires_at)
            values (:hash, :account, :now, :end)
            """)
        .setParameter("hash", hash(token))
        .setParameter("account", account.value())
        .setParameter("now", now.getEpochSecond())
        .setParameter("end", now.plus(LIFETIME).getEpochSecond())
        .executeUpdate();
    return token;
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
