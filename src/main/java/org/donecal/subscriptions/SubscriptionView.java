package org.donecal.subscriptions;

import org.donecal.kernel.Opaque;
import org.donecal.spans.Stamp;
import org.donecal.subscriptions.Subscription.Addressed;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as its member sees it.
 *
 * @param kind {@code share} or {@code address}
 * @param url the address of the text; null for a share
 * @param owner whose share it is; null if it can't be opened
 * @param detail how much the share shows; null if it can't be opened
 * @param state {@code open}; of a share {@code gone}, {@code locked} or {@code busy}; of an address
 *     {@code failing}
 * @param trouble why it does not show what it should, as a sentence
 * @param fetchedAt when the text was had last
 */
public record SubscriptionView(
    String id,
    String label,
    String color,
    boolean hidden,
    String kind,
    @Nullable String url,
    @Nullable String owner,
    @Nullable String detail,
    String state,
    @Nullable String trouble,
    @Nullable String fetchedAt) {

  static SubscriptionView of(Subscription subscription, Sight sight) {
    var address = subscription.from() instanceof Addressed it ? it.address() : null;
    var fetched = sight.fetchedAt();
    return new SubscriptionView(
        Opaque.text(subscription.id()),
        subscription.shown(),
        subscription.color(),
        subscription.hidden(),
        address == null ? "share" : "address",
        address,
        sight.owner(),
        sight.detail(),
        sight.state(),
        sight.trouble(),
        fetched == null ? null : Stamp.utc(fetched));
  }
}
