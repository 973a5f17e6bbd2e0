package org.donecal.signin;

import java.util.Optional;
import org.donecal.kernel.Failure;
import org.donecal.web.Input;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.exception.ConstraintViolationException;

/** A member's own names, address and preferences. */
final class Profiles {
  private final SessionFactory store;
  private final Sessions sessions;
  private final Attempts attempts;
  private final AccountNews news;

  Profiles(SessionFactory store, Sessions sessions, Attempts attempts, AccountNews news) {
    this.store = store;
    this.sessions = sessions;
    this.attempts = attempts;
    this.news = news;
  }

  /** What a change made of the person, and the other address that was given. */
  private record Change(AccountId account, PersonView after, Optional<Move> move) {}

  private record Move(EmailAddress from, EmailAddress to, boolean done) {}

  Person person(Member member) {
    return store.fromSession(session -> session.find(Account.class, member.id().value()).person());
  }

  PersonView view(Member member) {
    return store.fromSession(session -> session.find(Account.class, member.id().value()).view());
  }

  /**
   * Puts in what was sent; a new address is one that nobody else has, and has to be proven before
   * it takes the place of a proven one.
   */
  PersonView change(Visitor visitor, Input input) {
    var member = visitor.required();
    if (input.has("email") && !member.registered()) {
      throw Failure.Denied.forbidden("Please sign up to give an e-mail address.");
    }
    person(member).with(input);
    try {
      var change =
          attempts.make(
              visitor.network(),
              () -> store.fromTransaction(session -> change(session, member, input)));
      attempts.succeeded(visitor.network());
      tell(change, visitor);
      return change.after();
    } catch (ConstraintViolationException takenMeanwhile) {
      throw taken();
    } finally {
      sessions.refresh(member.id());
    }
  }

  private static Change change(Session session, Member member, Input input) {
    var account = Account.locked(session, member.id());
    var person = account.person().with(input);
    var before = account.address();
    var address = Optional.ofNullable(person.email()).map(EmailAddress::new);
    if (address.filter(it -> somebodyElses(session, member, it)).isPresent()) {
      throw taken();
    }
    account.become(person);
    session.flush();
    return new Change(
        member.id(),
        account.view(),
        before.flatMap(from -> address.flatMap(to -> move(account, from, to))));
  }

  private static Optional<Move> move(Account account, EmailAddress from, EmailAddress to) {
    var done = account.address().filter(it -> it.key().equals(to.key())).isPresent();
    return from.key().equals(to.key()) ? Optional.empty() : Optional.of(new Move(from, to, done));
  }

  private void tell(Change change, Visitor visitor) {
    change
        .move()
        .ifPresent(
            it -> {
              news.tell(watch -> watch.addressMoves(it.from(), it.to(), it.done()));
              news.tell(watch -> watch.addressGiven(change.account(), it.to(), visitor.network()));
            });
  }

  private static boolean somebodyElses(Session session, Member member, EmailAddress email) {
    return session
        .createQuery("select 1 from Account where emailKey = :key and id <> :own", Integer.class)
        .setParameter("key", email.key())
        .setParameter("own", member.id().value())
        .uniqueResultOptional()
        .isPresent();
  }

  private static Failure.Invalid taken() {
    return new Failure.Invalid("email", "This address can't be used.");
  }

  /** Puts in what was sent; somebody nobody knows becomes a guest. */
  Preferences prefer(Visitor visitor, Input input) {
    visitor.preferences().with(input);
    var changed =
        store.fromTransaction(
            session -> {
              var account =
                  Account.locked(session, visitor.orGuest(session, Optional.empty()).id());
              account.prefer(account.preferences().with(input));
              return account.member();
            });
    sessions.refresh(changed.id());
    return changed.preferences();
  }
}
