package org.donecal.signin;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who saved something: a guest until there is an address and a password. */
@Entity
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class Account {
  @Id private UUID id;
  private @Nullable String email;
  private @Nullable String emailKey;
  private @Nullable String passwordHash;
  private @Nullable String firstName;
  private @Nullable String lastName;
  private long createdAt;

  /** For Hibernate. */
  Account() {
    this(new UUID(0, 0), Instant.EPOCH);
  }

  Account(UUID id, Instant now) {
    this.id = id;
    this.createdAt = now.getEpochSecond();
  }

  AccountId id() {
    return new AccountId(id);
  }
}
