package org.donecal.replies;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.donecal.signin.AccountId;

/**
 * An address that a mail carried which asked about a day.
 *
 * @param zone by whose clock it asked
 * @param createdAt in seconds since 1970, as is {@code expiresAt}
 */
record AskedAddress(
    UUID id, AccountId account, ZoneId zone, LocalDate day, long createdAt, long expiresAt) {

  boolean expired(Instant now) {
    return expiresAt <= now.getEpochSecond();
  }
}
