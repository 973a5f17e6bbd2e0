package org.donecal.sharing;

import java.time.Instant;
import java.util.UUID;
import org.donecal.history.Recording;
import org.donecal.signin.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A part of somebody's calendar that whoever holds the key may see.
 *
 * @param seenAt when somebody other than the owner last looked, to the minute
 * @param revokedAt since when the key opens nothing
 */
record Share(
    UUID id,
    AccountId owner,
    String key,
    Terms terms,
    long createdAt,
    @Nullable Long seenAt,
    @Nullable Long revokedAt) {

  static final Recording<Share> RECORDING =
      new Recording<>("share", Share::id, it -> it.terms().json());

  boolean alive() {
    return revokedAt == null;
  }

  boolean open(Instant now) {
    return alive() && !terms.expired(now);
  }

  Share with(Terms other) {
    return new Share(id, owner, key, other, createdAt, seenAt, revokedAt);
  }

  Share revoked(@Nullable Instant since) {
    return new Share(
        id, owner, key, terms, createdAt, seenAt, since == null ? null : since.getEpochSecond());
  }

  /** What the owner calls it in sentences. */
  String named() {
    if (terms.label() != null) {
      return "the share '" + terms.label() + "'";
    }
    return terms.filter().isEmpty() ? "the share of everything" : "the share of " + terms.filter();
  }
}
