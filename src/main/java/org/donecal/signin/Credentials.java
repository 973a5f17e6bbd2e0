package org.donecal.signin;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.donecal.kernel.Failure;
import org.donecal.kernel.Secret;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;

/** What opens an account, for a room that finds out by other means whose it is. */
public final class Credentials {
  private final Sessions sessions;
  private final Attempts attempts;

  Credentials(Sessions sessions, Attempts attempts) {
    this.sessions = sessions;
    this.attempts = attempts;
  }

  /**
   * An account that has an address.
   *
   * @param verified whether the address is proven
   * @param wanted the address that takes its place once that is proven
   * @param state another one after each change of address or password; tells nothing of them
   */
  public record Standing(
      AccountId account,
      EmailAddress address,
      boolean verified,
      Optional<EmailAddress> wanted,
      String state) {}

  /** The account of an address, proven or not. */
  public Optional<AccountId> find(Session session, EmailAddress address) {
    return session
        .createQuery("select id from Account where emailKey = :key", UUID.class)
        .setParameter("key", address.key())
        .uniqueResultOptional()
        .map(AccountId::new);
  }

  /** How an account stands that has an address. */
  public Optional<Standing> standing(Session session, AccountId id) {
    return Optional.ofNullable(session.find(Account.class, id.value()))
        .flatMap(Credentials::standing);
  }

  /** The same, and nobody else may change it before the transaction ends. */
  public Optional<Standing> locked(Session session, AccountId id) {
    return Optional.ofNullable(Account.locked(session, id)).flatMap(Credentials::standing);
  }

  private static Optional<Standing> standing(Account account) {
    return account
        .address()
        .map(
            address ->
                new Standing(
                    account.id(),
                    address,
                    account.verified(),
                    account.wanted(),
                    Secret.hash(account.passwordHash().orElse("") + " " + address.key())));
  }

  /**
   * Sets a new password for whoever reads mail at the account's address, which is proven by that,
   * and ends all sessions but the one that asks.
   *
   * @return the sessions that {@link #renewed} takes after the transaction
   */
  public List<String> renew(Session session, AccountId id, String hash, Visitor visitor) {
    var account = Account.locked(session, id);
    account.changePassword(hash);
    account.address().ifPresent(account::prove);
    session.flush();
    return sessions.endOthers(session, id, visitor.session());
  }

  /** Lets the ended sessions be seen as such at once, and nobody wait for what was guessed. */
  public void renewed(Standing before, List<String> ended, Visitor visitor) {
    sessions.forgetAll(ended);
    sessions.refresh(before.account());
    attempts.succeeded(visitor.network(), before.address());
  }

  /**
   * The account has proven an address, which becomes its own if it is the wanted one; false if it
   * is neither.
   */
  public boolean prove(Session session, AccountId id, EmailAddress address) {
    if (find(session, address).filter(it -> !it.equals(id)).isPresent()) {
      throw taken();
    }
    try {
      var proven = Account.locked(session, id).prove(address);
      session.flush();
      return proven;
    } catch (ConstraintViolationException takenMeanwhile) {
      throw taken();
    }
  }

  private static Failure.Conflict taken() {
    return new Failure.Conflict("This address can't be used.");
  }

  /** Lets the account's next request see what was changed; after the transaction. */
  public void refresh(AccountId account) {
    sessions.refresh(account);
  }
}
