package org.donecal.signin;

import java.time.ZoneId;
import java.util.Optional;

/**
 * Somebody we know: a guest, or the owner of an account with an address.
 *
 * @param verifiedAddress the address if it is known to be the member's own
 */
public record Member(
    AccountId id,
    Optional<String> email,
    Optional<String> firstName,
    Preferences preferences,
    Optional<String> verifiedAddress) {

  /** Where somebody lives who never told a zone. */
  public static final ZoneId UNTOLD = ZoneId.of("UTC");

  /** A member whose address is not proven, or who has none. */
  public Member(
      AccountId id, Optional<String> email, Optional<String> firstName, Preferences preferences) {
    this(id, email, firstName, preferences, Optional.empty());
  }

  /** The zone the member's days are in: UTC until one was told. */
  public ZoneId zone() {
    return preferences.chosenZone().orElse(UNTOLD);
  }

  boolean registered() {
    return email.isPresent();
  }
}
