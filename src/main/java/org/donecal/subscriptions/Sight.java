package org.donecal.subscriptions;

import org.donecal.sharing.OpenShare;
import org.jspecify.annotations.Nullable;

/** What can be seen of a subscription just now. */
record Sight(
    String state,
    @Nullable String owner,
    @Nullable String detail,
    @Nullable String trouble,
    @Nullable Long fetchedAt) {
  private static final String OPEN = "open";

  static final Sight GONE = new Sight("gone", null, null, "This share is not open any more.", null);
  static final Sight LOCKED =
      new Sight(
          "locked",
          null,
          null,
          "The password of this share was changed; please open its address and tell the new one.",
          null);

  static final Sight BUSY =
      new Sight(
          "busy", null, null, "It can't be looked at just now; please try again later.", null);

  static Sight of(OpenShare share) {
    return new Sight(OPEN, share.ownerName(), share.detail().text(), null, null);
  }

  static Sight of(Copy copy) {
    return new Sight(
        copy.trouble() == null ? OPEN : "failing", null, null, copy.trouble(), copy.fetchedAt());
  }
}
