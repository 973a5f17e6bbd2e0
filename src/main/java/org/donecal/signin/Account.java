package org.donecal.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who saved something: a guest until there is an address and a password, and the same
 * account ever after, so that all that was saved stays.
 */
@Entity
class Account {
  @Id private UUID id;

  private @Nullable String email;

  @Column(name = "email_key")
  private @Nullable String emailKey;

  @Column(name = "password_hash")
  private @Nullable String passwordHash;

  @Column(name = "first_name")
  private @Nullable String firstName;

  @Column(name = "last_name")
  private @Nullable String lastName;

  @Column(name = "created_at")
  private long createdAt;

  @Embedded private Preferences preferences = Preferences.DEFAULT;

  /** For Hibernate. */
  Account() {
    this(new UUID(0, 0), Instant.EPOCH);
  }

  Account(UUID id, Instant now) {
    this.id = id;
    this.createdAt = now.getEpochSecond();
  }

  /** The account, which nobody else may change before the transaction ends. */
  static Account locked(Session session, AccountId id) {
    return session.find(Account.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
  }

  AccountId id() {
    return new AccountId(id);
  }

  /** Makes the guest an owner of an address. */
  void register(Accounts.Registration registration, String hash) {
    passwordHash = hash;
    become(registration.upgrade(person()));
  }

  /** Takes the address and the names of what the person has become. */
  void become(Person person) {
    email = person.email();
    emailKey = person.email() == null ? null : new EmailAddress(person.email()).key();
    firstName = person.firstName();
    lastName = person.lastName();
  }

  void prefer(Preferences chosen) {
    preferences = chosen;
  }

  void changePassword(String hash) {
    passwordHash = hash;
  }

  boolean registered() {
    return email != null;
  }

  Optional<String> passwordHash() {
    return Optional.ofNullable(passwordHash);
  }

  Preferences preferences() {
    return preferences;
  }

  Member member() {
    return new Member(
        id(), Optional.ofNullable(email), Optional.ofNullable(firstName), preferences);
  }

  Person person() {
    return new Person(email, firstName, lastName);
  }
}
