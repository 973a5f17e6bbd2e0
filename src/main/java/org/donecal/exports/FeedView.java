package org.donecal.exports;

import java.net.URI;
import org.donecal.kernel.Opaque;
import org.donecal.spans.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * A feed as its owner sees it.
 *
 * @param url the address for calendar programs
 */
public record FeedView(
    String id,
    String url,
    @Nullable String label,
    String filter,
    String createdAt,
    @Nullable String lastUsedAt) {

  static FeedView of(Feed feed, URI home) {
    var used = feed.usedAt();
    return new FeedView(
        Opaque.text(feed.id()),
        home + "/feed/" + feed.key() + ".ics",
        feed.terms().label(),
        feed.terms().filter(),
        Stamp.utc(feed.createdAt()),
        used == null ? null : Stamp.utc(used));
  }
}
