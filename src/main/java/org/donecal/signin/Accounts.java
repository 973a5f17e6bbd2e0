package org.donecal.signin;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.donecal.kernel.Failure;
import org.donecal.web.Faults;
import org.donecal.web.Input;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.exception.ConstraintViolationException;

/** Signing up, in and out, and changing the password. Hashes are made outside transactions. */
final class Accounts {
  private final SessionFactory store;
  private final Sessions sessions;
  private final Guests guests;
  private final Passwords passwords;
  private final Attempts attempts;
  private final List<Inheritance> inheritances = new CopyOnWriteArrayList<>();
  private final AccountNews news;

  Accounts(
      SessionFactory store,
      Sessions sessions,
      Guests guests,
      Passwords passwords,
      Attempts attempts,
      AccountNews news) {
    this.store = store;
    this.sessions = sessions;
    this.guests = guests;
    this.passwords = passwords;
    this.attempts = attempts;
    this.news = news;
  }

  void inherit(Inheritance inheritance) {
    inheritances.add(inheritance);
  }

  /** What somebody gave to sign up, found good. */
  record Registration(EmailAddress email, String password, Input names) {

    static Registration from(Input input) {
      var faults = new Faults();
      var email = faults.read(() -> EmailAddress.in(input));
      var password = faults.read(() -> Passwords.acceptable(input, "password", email));
      new Person(null, null, null).named(input, faults);
      faults.check();
      return new Registration(email.orElseThrow(), password.orElseThrow(), input);
    }

    /** The guest as a registered person; a name that was not given stays. */
    Person upgrade(Person guest) {
      var named = guest.named(names, new Faults());
      return new Person(email.text(), named.firstName(), named.lastName());
    }
  }

  /** What is known of an address: whose it is, and the hash of the password. */
  private record Login(AccountId account, Optional<String> hash) {}

  /** An admission, and the tokens that no longer count once it is given. */
  private record Change(Sessions.Admission admission, List<String> ended) {}

  /**
   * Makes an owner of the guest, or of nobody, and signs the person in by a new secret: whoever
   * knew the guest's one is out. A taken address is refused in words that could mean anything
   * (decision 0005), after the same work.
   */
  void signUp(Visitor visitor, Input input) {
    var registration = Registration.from(input);
    if (visitor.signedIn()) {
      throw new Failure.Conflict("You are signed in already. Please sign out first.");
    }
    var hash = attempts.make(visitor.network(), () -> passwords.hash(registration.password()));
    try {
      var change = store.fromTransaction(session -> register(session, visitor, registration, hash));
      sessions.forgetAll(change.ended());
      visitor.enter(change.admission());
      var account = change.admission().member().id();
      news.tell(it -> it.addressGiven(account, registration.email(), visitor.network()));
    } catch (ConstraintViolationException takenMeanwhile) {
      throw refused();
    }
    attempts.succeeded(visitor.network());
  }

  private Change register(
      Session session, Visitor visitor, Registration registration, String hash) {
    if (login(session, registration.email()).isPresent()) {
      throw refused();
    }
    var account =
        visitor
            .member()
            .map(guest -> Account.locked(session, guest.id()))
            .orElseGet(() -> guests.account(session));
    if (account.registered()) {
      throw new Failure.Conflict("You are signed in already. Please sign out first.");
    }
    account.register(registration, hash);
    session.flush();
    var ended = sessions.endOthers(session, account.id(), Optional.empty());
    return new Change(sessions.admit(session, account), ended);
  }

  private static Failure.Conflict refused() {
    return new Failure.Conflict(
        "Signing up with these details is not possible. If you have an account, please sign in.");
  }

  /** Signs in, by a new secret; an unknown address and a wrong password are told alike. */
  void signIn(Visitor visitor, Input input) {
    var faults = new Faults();
    var address = faults.read(() -> EmailAddress.given(input));
    var secret = faults.read(() -> Passwords.given(input, "password"));
    faults.check();
    signIn(visitor, address.orElseThrow(), secret.orElseThrow());
  }

  private void signIn(Visitor visitor, EmailAddress email, String password) {
    var login = store.fromSession(session -> login(session, email));
    var hash = login.flatMap(Login::hash);
    if (!matches(visitor, email, password, hash)) {
      throw wrong();
    }
    var better = hash.filter(Passwords::outdated).map(old -> passwords.hash(password));
    var admission =
        store.fromTransaction(
            session -> {
              var account = Account.locked(session, login.orElseThrow(Accounts::wrong).account());
              if (!account.passwordHash().equals(hash)) {
                throw wrong();
              }
              better.ifPresent(account::rehash);
              visitor
                  .member()
                  .filter(it -> !it.registered())
                  .ifPresent(guest -> pass(session, guest, account.member()));
              visitor.session().ifPresent(left -> sessions.end(session, left.hash()));
              return sessions.admit(session, account);
            });
    visitor.session().ifPresent(sessions::forget);
    visitor.enter(admission);
    attempts.succeeded(visitor.network(), email);
  }

  private void pass(Session session, Member guest, Member heir) {
    inheritances.forEach(it -> it.pass(session, guest, heir));
  }

  private boolean matches(
      Visitor visitor, EmailAddress email, String password, Optional<String> hash) {
    return attempts.make(visitor.network(), email, () -> passwords.matches(password, hash));
  }

  private static Failure.Denied wrong() {
    return Failure.Denied.nobody("The e-mail address or the password is wrong.");
  }

  void signOut(Visitor visitor) {
    visitor.session().ifPresent(it -> sessions.end(it.member().id(), it.id()));
    visitor.leave();
  }

  /** Changes the password, which ends all other sessions. */
  void changePassword(Visitor visitor, Input input) {
    var member = visitor.required();
    var email = new EmailAddress(member.email().orElseThrow(Accounts::withoutPassword));
    var faults = new Faults();
    var given = faults.read(() -> Passwords.given(input, "current"));
    var chosen = faults.read(() -> Passwords.acceptable(input, "password", Optional.of(email)));
    faults.check();
    changePassword(visitor, email, given.orElseThrow(), chosen.orElseThrow());
  }

  private void changePassword(Visitor visitor, EmailAddress email, String current, String chosen) {
    var account = visitor.required().id();
    var known =
        store.fromSession(session -> session.find(Account.class, account.value()).passwordHash());
    if (!matches(visitor, email, current, known)) {
      throw new Failure.Invalid("current", "This is not your current password.");
    }
    var hash = passwords.hash(chosen);
    sessions.forgetAll(
        store.fromTransaction(
            session -> {
              Account.locked(session, account).changePassword(hash);
              return sessions.endOthers(session, account, visitor.session());
            }));
    attempts.succeeded(visitor.network(), email);
    news.tell(it -> it.passwordChanged(email));
  }

  private static Failure.Denied withoutPassword() {
    return Failure.Denied.forbidden("Please sign up first: a guest has no password.");
  }

  private static Optional<Login> login(Session session, EmailAddress email) {
    return session
        .createQuery("select id, passwordHash from Account where emailKey = :key", Object[].class)
        .setParameter("key", email.key())
        .uniqueResultOptional()
        .map(row -> new Login(new AccountId((UUID) row[0]), Optional.ofNullable((String) row[1])));
  }
}
