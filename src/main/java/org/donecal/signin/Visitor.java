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
  private final Guests guests;
  private final String network;
  private final boolean ended;
  private Optional<Sessions.Known> session;
  private Optional<Member> known;
  private Optional<String> freshToken = Optional.empty();
  private boolean left;
  private boolean changed;

  /**
   * @param ended whether the request came with a secret that opens nothing any more
   * @param network where the request came from
   */
  Visitor(Guests guests, Optional<Sessions.Known> session, boolean ended, String network) {
    this.guests = guests;
    this.ended = ended;
    this.session = session;
    this.known = session.map(Sessions.Known::member);
    this.network = network;
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

  /**
   * The member, or a new guest. The first zone that is told becomes that of the settings. Whoever
   * was somebody until now hears of it, and doesn't go on as a stranger without noticing.
   *
   * @param session of the caller's transaction
   */
  public Member orGuest(Session session, Optional<ZoneId> zone) {
    if (known.isEmpty()) {
      if (ended) {
        throw Failure.Denied.nobody("Your session has ended. Please sign in again.");
      }
      enter(guests.admit(session, zone));
    } else if (zone.isPresent() && known.get().preferences().zone() == null) {
      known = Optional.of(guests.learn(session, known.get(), zone.get()));
      changed = true;
    }
    return known.get();
  }

  /** How the visitor wants the calendar. */
  public Preferences preferences() {
    return known.map(Member::preferences).orElse(Preferences.DEFAULT);
  }

  /** Where the visitor comes from, as far as one household can be told from another. */
  public String network() {
    return network;
  }

  /** The session the request came with. */
  Optional<Sessions.Known> session() {
    return session;
  }

  void enter(Sessions.Admission admission) {
    known = Optional.of(admission.member());
    freshToken = Optional.of(admission.token());
    session = Optional.empty();
  }

  void leave() {
    known = Optional.empty();
    session = Optional.empty();
    left = true;
  }

  /** Lets the browser keep its secret for longer. */
  void renew(String token) {
    freshToken = Optional.of(token);
  }

  /** The session that is remembered as it was before this request changed its member. */
  Optional<Sessions.Known> outdated() {
    return session.filter(it -> changed);
  }

  /** The secret that the answer has to carry to the browser, if there is a new one. */
  Optional<String> freshToken() {
    return freshToken;
  }

  /** Whether the browser has to forget its secret. */
  boolean left() {
    return left;
  }

  /** Whether the secret it came with opens nothing any more. */
  boolean ended() {
    return ended;
  }

  @Override
  public String getName() {
    return known.map(member -> member.id().value().toString()).orElse("");
  }

  /** Nobody learns the account's own id from it. */
  @Override
  public String mark() {
    return known.map(it -> it.id().mark()).orElse("");
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
  public Optional<String> verifiedAddress() {
    return known.flatMap(Member::verifiedAddress);
  }

  @Override
  public String theme() {
    return preferences().theme();
  }
}
