package org.donecal.recovery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.donecal.kernel.Failure;
import org.donecal.kernel.Secret;
import org.donecal.recovery.MailedSecrets.Mailed;
import org.donecal.signin.AccountId;
import org.donecal.signin.Credentials;
import org.donecal.signin.Credentials.Standing;
import org.donecal.signin.EmailAddress;
import org.donecal.signin.Visitor;
import org.donecal.store.Sql;
import org.donecal.web.Wording;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The proof that an address is the account's own: a link that only its reader can have. */
final class Verification {
  private static final Duration WITHIN = Duration.ofHours(1);
  private static final int MOST_TO_AN_ADDRESS = 3;
  private static final int MOST_OF_AN_ACCOUNT = 10;

  private final SessionFactory store;
  private final Credentials credentials;
  private final Post post;
  private final Clock clock;

  Verification(SessionFactory store, Credentials credentials, Post post, Clock clock) {
    this.store = store;
    this.credentials = credentials;
    this.post = post;
    this.clock = clock;
  }

  /** An address that was proven, in place of which one. */
  record Proof(EmailAddress address, EmailAddress before) {
    boolean moved() {
      return !address.key().equals(before.key());
    }
  }

  /** Sends a link to whichever of the account's addresses is to be proven. */
  void send(AccountId account) {
    var secret = Secret.fresh();
    var address = store.fromTransaction(session -> keep(session, account, secret));
    try {
      post.send(
          address,
          Wording.of(Verification.class, "proof")
              .subject("Is this your address?")
              .because("Somebody gave this address there as their own.")
              .with("link", post.address("/verify/" + secret)));
    } catch (RuntimeException notSent) {
      store.inTransaction(session -> secrets(session).drop(secret));
      throw notSent;
    }
  }

  /** The same for whoever asks. */
  void sendAgain(Visitor visitor) {
    var member = visitor.required();
    if (!visitor.signedIn()) {
      throw Failure.Denied.forbidden("Please sign up first: a guest has no address.");
    }
    send(member.id());
  }

  private EmailAddress keep(Session session, AccountId account, String secret) {
    var now = clock.instant();
    var known = credentials.locked(session, account).orElseThrow(Verification::over);
    var address = unproven(known);
    var secrets = secrets(session);
    check(secrets.madeFor(address, now.minus(WITHIN)), MOST_TO_AN_ADDRESS, now);
    check(secrets.madeFor(account, now.minus(WITHIN)), MOST_OF_AN_ACCOUNT, now);
    secrets.add(secret, new Mailed(account, address, known.state()), now);
    return address;
  }

  private static EmailAddress unproven(Standing known) {
    return known
        .wanted()
        .or(() -> Optional.of(known.address()).filter(it -> !known.verified()))
        .orElseThrow(() -> new Failure.Conflict("This address is known to be yours already."));
  }

  private static void check(MailedSecrets.Made made, int most, Instant now) {
    if (made.count() >= most) {
      var wait =
          Duration.between(now, Instant.ofEpochSecond(made.first()).plus(WITHIN).plusSeconds(1));
      throw new Failure.TooOften(
          "Enough mail was sent there in the last hour. Please look for it, among the unwanted, too.",
          wait);
    }
  }

  /** The address that a link would prove. */
  Optional<EmailAddress> look(String secret) {
    return store.fromSession(
        session ->
            secrets(session)
                .find(secret, clock.instant())
                .flatMap(
                    mailed ->
                        credentials
                            .standing(session, mailed.account())
                            .flatMap(it -> meant(it, mailed.address()))));
  }

  /** As it was typed. */
  private static Optional<EmailAddress> meant(Standing known, EmailAddress address) {
    return known
        .wanted()
        .filter(it -> it.key().equals(address.key()))
        .or(() -> Optional.of(known.address()).filter(it -> it.key().equals(address.key())));
  }

  /** Proves the address of a link, which is used up by that. */
  Proof prove(String secret) {
    var now = clock.instant();
    var mailed =
        store
            .fromSession(session -> secrets(session).find(secret, now))
            .orElseThrow(Verification::over);
    var proof =
        store.fromTransaction(
            session -> {
              var known =
                  credentials.locked(session, mailed.account()).orElseThrow(Verification::over);
              var address = meant(known, mailed.address()).orElseThrow(Verification::over);
              if (!secrets(session).spend(secret, now)
                  || !credentials.prove(session, mailed.account(), address)) {
                throw over();
              }
              return new Proof(address, known.address());
            });
    credentials.refresh(mailed.account());
    return proof;
  }

  private static Failure.NotFound over() {
    return new Failure.NotFound("This link was used, or is too old, or never was one of ours.");
  }

  private static MailedSecrets secrets(Session session) {
    return new MailedSecrets(new Sql(session), Purpose.ADDRESS);
  }
}
