package org.donecal.exports;

import java.time.Instant;
import java.util.UUID;
import org.donecal.history.Recording;
import org.donecal.signin.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * An address at which the calendar programs of a member read a part of the member's calendar.
 *
 * @param key the secret in the address
 * @param usedAt when it was read last, to the minute
 * @param revokedAt since when the key opens nothing
 */
record Feed(
    UUID id,
    AccountId owner,
    String key,
    FeedTerms terms,
    long createdAt,
    @Nullable Long usedAt,
    @Nullable Long revokedAt) {

  static final Recording<Feed> RECORDING =
      new Recording<>("feed", Feed::id, it -> it.terms().json());

  boolean alive() {
    return revokedAt == null;
  }

  Feed with(FeedTerms other) {
    return new Feed(id, owner, key, other, createdAt, usedAt, revokedAt);
  }

  Feed revoked(@Nullable Instant since) {
    return new Feed(
        id, owner, key, terms, createdAt, usedAt, since == null ? null : since.getEpochSecond());
  }

  /** What the owner calls it in sentences. */
  String named() {
    if (terms.label() != null) {
      return "the feed '" + terms.label() + "'";
    }
    return terms.filter().isEmpty() ? "the feed of everything" : "the feed of " + terms.filter();
  }

  /** What calendar programs call it. */
  String title() {
    if (terms.label() != null) {
      return terms.label();
    }
    return terms.filter().isEmpty() ? "DoneCal" : "DoneCal " + terms.filter();
  }
}
