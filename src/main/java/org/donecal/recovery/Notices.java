package org.donecal.recovery;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.donecal.kernel.Failure;
import org.donecal.signin.AccountId;
import org.donecal.signin.AccountWatch;
import org.donecal.signin.EmailAddress;
import org.donecal.signin.Throttle;
import org.donecal.web.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the owner by mail what was changed, and what to do if it was somebody else. */
final class Notices implements AccountWatch {
  private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
  private static final int MOST_AT_ONCE = 10;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final Verification verification;
  private final Post post;
  private final Clock clock;
  private final Throttle addresses;
  private final Throttle networks;

  Notices(Verification verification, Post post, Clock clock) {
    this.verification = verification;
    this.post = post;
    this.clock = clock;
    this.addresses = new Throttle(MOST_AT_ONCE, Duration.ofMinutes(10), clock);
    this.networks = new Throttle(100, Duration.ofMinutes(1), clock);
  }

  /** One network can't make us write to everybody; who gets nothing may ask for it. */
  @Override
  public void addressGiven(AccountId account, EmailAddress address, String network) {
    if (isFree(networks, network)) {
      post.later(() -> verification.send(account));
    }
  }

  @Override
  public void addressMoves(EmailAddress from, EmailAddress to, boolean done) {
    tell(
        from,
        done ? "Your address was changed" : "Your address shall be changed",
        done
            ? "The address of your account was changed to " + hinted(to) + "."
            : "Somebody asked for "
                + hinted(to)
                + " to be the address of your account. It will be, once the link we sent there is"
                + " used.");
  }

  @Override
  public void passwordChanged(EmailAddress address) {
    tell(
        address,
        "Your password was changed",
        "The password of your account was changed, and all other sessions were ended.");
  }

  void recovered(EmailAddress address) {
    tell(
        address,
        "Your password was set anew",
        "A new password was set for your account by a link that was sent to this address. All other"
            + " sessions were ended.");
  }

  /** The old address hears of the new one. */
  EmailAddress proven(Verification.Proof proof) {
    if (proof.moved()) {
      addressMoves(proof.before(), proof.address(), true);
    }
    return proof.address();
  }

  private void tell(EmailAddress address, String subject, String what) {
    var when = TIME.format(clock.instant());
    if (isFree(addresses, address.key())) {
      post.later(
          () ->
              post.send(
                  address,
                  Wording.of(Notices.class, "notice")
                      .subject(subject)
                      .because("This address is, or was, that of an account there.")
                      .with("what", what)
                      .with("when", when)
                      .with("link", post.address("/recover"))));
    }
  }

  private static boolean isFree(Throttle throttle, String key) {
    try {
      throttle.begin(key);
      return true;
    } catch (Failure.TooOften enough) {
      LOG.warn("One mail is left out, since too many were asked for");
      return false;
    }
  }

  /** Enough to know one's own by, and no more: the reader may be somebody else. */
  private static String hinted(EmailAddress address) {
    var text = address.text();
    return text.substring(0, text.offsetByCodePoints(0, 1))
        + "…"
        + text.substring(text.indexOf('@'));
  }
}
