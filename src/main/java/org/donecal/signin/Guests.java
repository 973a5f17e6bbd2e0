package org.donecal.signin;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.donecal.kernel.Opaque;
import org.hibernate.Session;

/** Makes people known without asking them anything. */
final class Guests {
  private final Sessions sessions;
  private final Clock clock;

  Guests(Sessions sessions, Clock clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  Sessions.Admission admit(Session session, Optional<ZoneId> zone) {
    var guest = account(session);
    zone.ifPresent(it -> guest.prefer(guest.preferences().in(it)));
    return sessions.admit(session, guest);
  }

  /** A new account without a session yet. */
  Account account(Session session) {
    var now = clock.instant();
    var account = new Account(Opaque.fresh(now), now);
    session.persist(account);
    return account;
  }

  /** Keeps the first zone that a member is heard from. */
  Member learn(Session session, Member member, ZoneId zone) {
    var account = Account.locked(session, member.id());
    if (account.preferences().zone() == null) {
      account.prefer(account.preferences().in(zone));
    }
    return account.member();
  }
}
