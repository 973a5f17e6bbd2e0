package org.donecal.replies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.donecal.signin.AccountId;

/**
 * An address that a mail carried which asked about a day.
 *
 * @param createdAt in seconds since 1970, as is {@code expiresAt}
 */
record AskedAddress(UUID id, AccountId account, LocalDate day, long createdAt, long expiresAt) {

  boolean expired(Instant now) {
    return expiresAt <= now.getEpochSecond();
  }
}
