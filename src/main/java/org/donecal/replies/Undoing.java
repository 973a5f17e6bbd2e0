package org.donecal.replies;

import java.time.Clock;
import org.donecal.history.ChangeView;
import org.donecal.history.TakingBack;
import org.donecal.kernel.Failure;
import org.donecal.kernel.Opaque;
import org.donecal.signin.Member;
import org.donecal.signin.Members;
import org.donecal.store.Sql;
import org.hibernate.SessionFactory;

/** Takes back what a reply added, for whoever has the secret that its answer carried. */
final class Undoing {
  private final SessionFactory store;
  private final Clock clock;
  private final TakingBack back;

  Undoing(SessionFactory store, Clock clock, TakingBack back) {
    this.store = store;
    this.clock = clock;
    this.back = back;
  }

  private record Found(Member member, String step) {}

  /** What would be taken back; {@code NotFound} for a secret that opens nothing any more. */
  ChangeView look(String secret) {
    var found = find(secret);
    return back.look(found.member(), found.step());
  }

  /** Takes it back; {@code Conflict} if it is, or if it was changed since. */
  ChangeView undo(String secret) {
    var found = find(secret);
    return back.undo(found.member(), found.step());
  }

  private Found find(String secret) {
    return store
        .fromSession(
            session ->
                new Mails(new Sql(session))
                    .undoable(secret, clock.instant())
                    .flatMap(
                        it ->
                            new Members(session)
                                .find(it.account())
                                .map(member -> new Found(member, Opaque.text(it.step())))))
        .orElseThrow(() -> new Failure.NotFound("This link undoes nothing, or nothing any more."));
  }
}
