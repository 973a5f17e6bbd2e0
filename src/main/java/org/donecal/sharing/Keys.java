package org.donecal.sharing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.donecal.kernel.Failure;
import org.donecal.kernel.Secret;
import org.donecal.signin.Member;
import org.donecal.signin.Members;
import org.donecal.signin.Passwords;
import org.donecal.signin.Throttle;
import org.donecal.store.Sql;
import org.hibernate.SessionFactory;

/**
 * What keys open. One that opens nothing is {@code NotFound}, be it wrong, revoked or expired: one
 * look by its hash each. Whoever comes with many such keys has to wait; good ones open all the
 * same, because many people may share one network.
 */
public final class Keys {
  private static final int WRONG_KEYS = 100;
  private static final int WRONG_PASSWORDS = 10;
  private static final int WRONG_PASSWORDS_OF_ALL = 200;
  static final String SOMEBODY = "Somebody";

  private final SessionFactory store;
  private final Clock clock;
  private final Passwords passwords;
  private final Throttle wrongKeys;
  private final Throttle guesses;
  private final Throttle allGuesses;

  Keys(SessionFactory store, Clock clock, Passwords passwords) {
    this.store = store;
    this.clock = clock;
    this.passwords = passwords;
    this.wrongKeys = new Throttle(WRONG_KEYS, Duration.ofSeconds(6), clock);
    this.guesses = new Throttle(WRONG_PASSWORDS, Duration.ofMinutes(1), clock);
    this.allGuesses = new Throttle(WRONG_PASSWORDS_OF_ALL, Duration.ofSeconds(30), clock);
  }

  /**
   * Opens a share; {@code Denied} if that needs a password, or another one.
   *
   * @param network where whoever asks comes from
   */
  public OpenShare open(String key, Proof proof, String network) {
    var share = find(key, network);
    var password = share.share().terms().password();
    if (password != null && !proof.proves(share.share(), password)) {
      check(share, password, proof.password(), network);
    }
    return share;
  }

  /** The token that opens a share from now on for whoever has told its password. */
  public String prove(String key, String password, String network) {
    var share = open(key, new Proof(Optional.empty(), Optional.of(password)), network).share();
    var hash = share.terms().password();
    return hash == null ? "" : Proof.of(share, hash);
  }

  private OpenShare find(String key, String network) {
    var found = look(key, clock.instant());
    if (found.isEmpty()) {
      wrongKeys.begin(network);
      throw new Failure.NotFound("There is no such share, or it is not open any more.");
    }
    return found.get();
  }

  /** The owner's own share as viewers see it, were it expired by now. */
  OpenShare own(Share share, Member owner) {
    var name = store.fromSession(session -> new Members(session).name(owner.id()));
    return opened(share, owner, name);
  }

  private OpenShare opened(Share share, Member owner, Optional<String> name) {
    var excerpt = share.terms().excerpt(owner, clock.instant());
    return new OpenShare(share, owner, name.orElse(SOMEBODY), excerpt);
  }

  /** The same share as it is open now; empty if it is not. */
  Optional<OpenShare> again(OpenShare share) {
    return look(share.key(), clock.instant());
  }

  private Optional<OpenShare> look(String key, Instant now) {
    var hash = Secret.hash(key);
    return store.fromSession(
        session -> {
          var members = new Members(session);
          return Shares.opened(new Sql(session), hash, now)
              .flatMap(
                  share ->
                      members
                          .find(share.owner())
                          .map(owner -> opened(share, owner, members.name(owner.id()))));
        });
  }

  private void check(OpenShare share, String hash, Optional<String> password, String network) {
    if (password.isEmpty()) {
      throw Failure.Denied.nobody("This share asks for a password.");
    }
    var guess = share.id() + " " + network;
    guesses.begin(guess);
    allGuesses.begin(share.id());
    if (!passwords.matches(password.get(), Optional.of(hash))) {
      throw Failure.Denied.nobody("This is not the password of the share.");
    }
    guesses.forgive(guess);
    allGuesses.takeBack(share.id());
  }
}
