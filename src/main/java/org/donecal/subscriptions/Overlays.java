package org.donecal.subscriptions;

import java.util.Optional;
import org.donecal.kernel.Failure;
import org.donecal.sharing.Detail;
import org.donecal.sharing.Keys;
import org.donecal.sharing.OpenShare;
import org.donecal.sharing.Proof;
import org.donecal.sharing.SharedPage;
import org.donecal.sharing.Showing;
import org.donecal.signin.Member;
import org.donecal.spans.Period;
import org.donecal.subscriptions.Subscription.Shared;

/** Shares that are laid over a calendar, as they are open now. */
final class Overlays {
  private static final int AT_ONCE = 1000;

  private final Keys keys;
  private final Showing showing;

  Overlays(Keys keys, Showing showing) {
    this.keys = keys;
    this.showing = showing;
  }

  /** A share before it is subscribed to, and what opens it from now on. */
  record Opened(OpenShare share, Shared from) {}

  Opened open(String key, Optional<String> password, String network) {
    var token = password.map(it -> keys.prove(key, it, network)).filter(it -> !it.isEmpty());
    var share = keys.open(key, new Proof(token, Optional.empty()), network);
    return new Opened(share, new Shared(key, token.orElse(null)));
  }

  Sight sight(Subscription subscription, Shared from) {
    try {
      return Sight.of(open(subscription, from));
    } catch (Failure.Denied locked) {
      return Sight.LOCKED;
    } catch (Failure.NotFound gone) {
      return Sight.GONE;
    } catch (Failure.TooOften busy) {
      return Sight.BUSY;
    }
  }

  /** Whether a share is this member's own; one that is not open is nobody's. */
  boolean belongsTo(Member member, Subscription subscription, Shared from) {
    try {
      return open(subscription, from).belongsTo(member);
    } catch (Failure.NotFound | Failure.Denied | Failure.TooOften notOpen) {
      return false;
    }
  }

  /** What the share lets be seen of a period; a share of totals has no entries. */
  SharedPage entries(
      Subscription subscription, Shared from, Period period, Optional<String> cursor) {
    var share = open(subscription, from);
    return share.detail() == Detail.TOTALS
        ? SharedPage.EMPTY
        : showing.entries(share, period, AT_ONCE, cursor);
  }

  /** Keys that open nothing any more slow down nobody but their own subscription. */
  private OpenShare open(Subscription subscription, Shared from) {
    var proof = from.proof() == null ? Proof.NONE : Proof.token(from.proof());
    return keys.open(from.key(), proof, "subscription " + subscription.id());
  }
}
