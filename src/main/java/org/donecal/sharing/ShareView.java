package org.donecal.sharing;

import java.net.URI;
import java.time.Instant;
import org.donecal.kernel.Opaque;
import org.donecal.spans.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * A share as its owner sees it.
 *
 * @param url the address to hand on
 * @param expired whether it is closed by its own terms
 */
public record ShareView(
    String id,
    String url,
    @Nullable String label,
    String filter,
    String detail,
    boolean otherTags,
    @Nullable String from,
    @Nullable String until,
    @Nullable String rolling,
    @Nullable String expiresAt,
    boolean expired,
    boolean hasPassword,
    String createdAt,
    @Nullable String lastSeenAt) {

  static ShareView of(Share share, URI home, Instant now) {
    var terms = share.terms();
    var rolling = terms.rolling();
    return new ShareView(
        Opaque.text(share.id()),
        home + "/share/" + share.key(),
        terms.label(),
        terms.filter(),
        terms.detail().text(),
        terms.otherTags(),
        terms.from(),
        terms.until(),
        rolling == null ? null : rolling.text(),
        stamp(terms.expiresAt()),
        terms.expired(now),
        terms.password() != null,
        Stamp.utc(share.createdAt()),
        stamp(share.seenAt()));
  }

  private static @Nullable String stamp(@Nullable Long second) {
    return second == null ? null : Stamp.utc(second);
  }
}
