package org.donecal.signin;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** Somebody we know: a guest, or the owner of an account with an address. */
public record Member(
    AccountId id, Optional<String> email, Optional<String> firstName, Preferences preferences) {

  /** The zone the member's days are in: UTC until one was told. */
  public ZoneId zone() {
    return preferences.chosenZone().orElse(ZoneOffset.UTC);
  }

  boolean registered() {
    return email.isPresent();
  }
}
