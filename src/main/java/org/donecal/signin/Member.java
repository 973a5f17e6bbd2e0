package org.donecal.signin;

import java.time.ZoneId;
import java.util.Optional;

/** Somebody we know: a guest, or the owner of an account with an address. */
public record Member(
    AccountId id, Optional<String> email, Optional<String> firstName, Preferences preferences) {

  /** Where somebody lives who never told a zone. */
  public static final ZoneId UNTOLD = ZoneId.of("UTC");

  /** The zone the member's days are in: UTC until one was told. */
  public ZoneId zone() {
    return preferences.chosenZone().orElse(UNTOLD);
  }

  boolean registered() {
    return email.isPresent();
  }
}
