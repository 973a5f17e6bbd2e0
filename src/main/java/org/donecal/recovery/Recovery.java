package org.donecal.recovery;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.donecal.kernel.Failure;
import org.donecal.kernel.Secret;
import org.donecal.recovery.MailedSecrets.Mailed;
import org.donecal.signin.Credentials;
import org.donecal.signin.Credentials.Standing;
import org.donecal.signin.EmailAddress;
import org.donecal.signin.Passwords;
import org.donecal.signin.Throttle;
import org.donecal.signin.Visitor;
import org.donecal.store.Sql;
import org.donecal.web.Input;
import org.donecal.web.Wording;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/**
 * A new password for whoever reads mail at the account's address. Asking looks the same for all
 * addresses: what depends on the account is done after the answer.
 */
final class Recovery {
  private static final Duration WITHIN = Duration.ofHours(1);
  private static final int MOST_MAILS = 3;

  private final SessionFactory store;
  private final Credentials credentials;
  private final Passwords passwords;
  private final Post post;
  private final Notices notices;
  private final Clock clock;
  private final Throttle networks;
  private final Throttle addresses;

  Recovery(SessionFactory store, Credentials credentials, Post post, Notices notices, Clock clock) {
    this.store = store;
    this.credentials = credentials;
    this.passwords = new Passwords();
    this.post = post;
    this.notices = notices;
    this.clock = clock;
    this.networks = new Throttle(100, Duration.ofMinutes(1), clock);
    this.addresses = new Throttle(20, Duration.ofMinutes(3), clock);
  }

  /** Sends a link to the address of the field {@code email}, if it has an account. */
  void ask(Visitor visitor, Input input) {
    var address = EmailAddress.in(input);
    networks.begin(visitor.network());
    addresses.begin(address.key());
    post.check();
    post.later(() -> answer(address));
  }

  private void answer(EmailAddress asked) {
    var secret = Secret.fresh();
    store
        .fromTransaction(session -> keep(session, asked, secret))
        .ifPresent(address -> send(address, secret));
  }

  /** The account's own spelling of the address, unless enough went there already. */
  private Optional<EmailAddress> keep(Session session, EmailAddress asked, String secret) {
    var now = clock.instant();
    var secrets = secrets(session);
    var standing = credentials.find(session, asked).flatMap(it -> credentials.locked(session, it));
    if (standing
        .filter(it -> secrets.madeFor(it.account(), now.minus(WITHIN)).count() < MOST_MAILS)
        .isEmpty()) {
      return Optional.empty();
    }
    var known = standing.get();
    secrets.endAll(known.account(), now);
    secrets.add(secret, new Mailed(known.account(), known.address(), known.state()), now);
    return Optional.of(known.address());
  }

  private void send(EmailAddress address, String secret) {
    post.send(
        address,
        Wording.of(Recovery.class, "password")
            .subject("A new password for DoneCal")
            .because("Somebody asked there for a new password, and gave this address.")
            .with("link", post.address("/recover/" + secret)));
  }

  /** Whether a link still opens something. */
  boolean opens(String secret) {
    return store.fromSession(session -> opened(session, secret)).isPresent();
  }

  private Optional<Standing> opened(Session session, String secret) {
    return secrets(session)
        .find(secret, clock.instant())
        .flatMap(
            mailed ->
                credentials
                    .standing(session, mailed.account())
                    .filter(it -> it.state().equals(mailed.state())));
  }

  /** Sets the password of the field {@code password}; the link is used up by that. */
  void renew(Visitor visitor, String secret, Input input) {
    var known = store.fromSession(session -> opened(session, secret)).orElseThrow(Recovery::over);
    var password = Passwords.acceptable(input, "password", Optional.of(known.address()));
    var hash = passwords.hash(password);
    var ended =
        store.fromTransaction(
            session -> {
              var same =
                  credentials
                      .locked(session, known.account())
                      .filter(it -> it.state().equals(known.state()))
                      .filter(it -> secrets(session).spend(secret, clock.instant()));
              if (same.isEmpty()) {
                throw over();
              }
              return credentials.renew(session, known.account(), hash, visitor);
            });
    credentials.renewed(known, ended, visitor);
    notices.recovered(known.address());
  }

  private static Failure.NotFound over() {
    return new Failure.NotFound("This link was used, or is too old, or never was one of ours.");
  }

  private static MailedSecrets secrets(Session session) {
    return new MailedSecrets(new Sql(session), Purpose.PASSWORD);
  }
}
