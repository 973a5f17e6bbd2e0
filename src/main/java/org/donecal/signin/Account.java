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

  @Column(name = "verified_key")
  private @Nullable String verifiedKey;

  @Column(name = "wanted_email")
  private @Nullable String wantedEmail;

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

  /**
   * Takes the names and the address of what the person has become. What is proven does not give way
   * to what is not: then another address is only wanted.
   */
  void become(Person person) {
    firstName = person.firstName();
    lastName = person.lastName();
    var given = Optional.ofNullable(person.email()).map(EmailAddress::new);
    if (verified() && given.filter(it -> it.key().equals(emailKey)).isEmpty()) {
      wantedEmail = person.email();
    } else {
      email = person.email();
      emailKey = given.map(EmailAddress::key).orElse(null);
    }
  }

  /** Mail to the address was read; false if the account neither has it nor wants it. */
  boolean prove(EmailAddress address) {
    if (wanted().filter(it -> it.key().equals(address.key())).isPresent()) {
      email = wantedEmail;
      emailKey = address.key();
      wantedEmail = null;
    }
    if (!address.key().equals(emailKey)) {
      return false;
    }
    verifiedKey = emailKey;
    return true;
  }

  void prefer(Preferences chosen) {
    preferences = chosen;
  }

  /** Whoever knew the old password may have wished for another address: that is off. */
  void changePassword(String hash) {
    passwordHash = hash;
    wantedEmail = null;
  }

  /** The same password under a better hash. */
  void rehash(String hash) {
    passwordHash = hash;
  }

  Optional<EmailAddress> address() {
    return Optional.ofNullable(email).map(EmailAddress::new);
  }

  boolean verified() {
    return emailKey != null && emailKey.equals(verifiedKey);
  }

  /** The address that takes the place of the present one once it is proven. */
  Optional<EmailAddress> wanted() {
    return Optional.ofNullable(wantedEmail).map(EmailAddress::new);
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
        id(),
        Optional.ofNullable(email),
        Optional.ofNullable(firstName),
        preferences,
        Optional.ofNullable(email).filter(it -> verified()));
  }

  Person person() {
    return new Person(email, firstName, lastName);
  }

  PersonView view() {
    return new PersonView(email, firstName, lastName, verified(), wantedEmail);
  }
}
