package org.donecal.signin;

import jakarta.ws.rs.core.SecurityContext;
import java.time.ZoneId;
import java.util.Optional;
import org.donecal.kernel.Failure;
import org.donecal.web.Viewer;
import org.hibernate.Session;

/**
 * Whoever sent this request. Looking makes nobody known; the first save makes a guest, in the
 * transaction that saves, so that a refused request leaves nothing behind.
 */
public final class Visitor implements Viewer {
  private final Sessions sessions;
  private Optional<Member> known;
  private Optional<String> freshToken = Optional.empty();

  Visitor(Sessions sessions, Optional<Member> known) {
    this.sessions = sessions;
    this.known = known;
  }

  /** The visitor behind a request that {@link SessionFilter} has seen. */
  public static Visitor of(SecurityContext security) {
    if (security.getUserPrincipal() instanceof Visitor visitor) {
      return visitor;
    }
    throw new IllegalStateException("The session filter has not seen this request");
  }

  public Optional<Member> member() {
    return known;
  }

  /** The member, or the refusal that asks for signing in. */
  public Member required() {
    return known.orElseThrow(() -> Failure.Denied.nobody("Please sign in first."));
  }

  /** The member, or a new guest who lives in the given zone if one was told. */
  public Member orGuest(Session session, Optional<ZoneId> zone) {
    if (known.isEmpty()) {
      var admission = sessions.admitGuest(session, zone);
      known = Optional.of(admission.member());
      freshToken = Optional.of(admission.token());
    }
    return known.get();
  }

  /** The secret that the answer has to carry to the browser, if there is a new one. */
  Optional<String> freshToken() {
    return freshToken;
  }

  @Override
  public String getName() {
    return known.map(member -> member.id().value().toString()).orElse("");
  }

  @Override
  public String displayName() {
    return known.flatMap(it -> it.firstName().or(it::email)).orElse("");
  }

  @Override
  public boolean signedIn() {
    return known.filter(Member::registered).isPresent();
  }

  @Override
  public boolean guest() {
    return known.isPresent() && !signedIn();
  }

  @Override
  public String theme() {
    return known.map(Member::theme).orElse("auto");
  }
}
