package org.donecal.signin;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Somebody we know: a guest, or the owner of an account with an address.
 *
 * @param chosenZone the zone of the settings; empty until the browser or the person has told one
 */
public record Member(
    AccountId id,
    Optional<String> email,
    Optional<String> firstName,
    Optional<ZoneId> chosenZone,
    String theme) {

  /** The zone the member's days are in. */
  public ZoneId zone() {
    return chosenZone.orElse(ZoneOffset.UTC);
  }

  boolean registered() {
    return email.isPresent();
  }
}
