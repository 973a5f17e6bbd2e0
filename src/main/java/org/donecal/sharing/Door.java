package org.donecal.sharing;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.donecal.kernel.Secret;
import org.donecal.signin.Visitor;
import org.donecal.store.Sql;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;

/** Lets requests in that come with a key, and notes that somebody looked. */
final class Door {
  private static final Duration NOTED_AGAIN = Duration.ofMinutes(1);
  private static final String BASIC = "Basic ";
  private static final int NAMED_BY = 16;

  private final Keys keys;
  private final SessionFactory store;
  private final Clock clock;
  private final Executor background;

  Door(Keys keys, SessionFactory store, Clock clock, Executor background) {
    this.keys = keys;
    this.store = store;
    this.clock = clock;
    this.background = background;
  }

  OpenShare open(String key, HttpHeaders headers, Visitor visitor) {
    var share = keys.open(key, proof(key, headers), visitor.network());
    if (visitor.member().filter(share::belongsTo).isEmpty()) {
      note(share);
    }
    return share;
  }

  String prove(String key, String password, Visitor visitor) {
    return keys.prove(key, password, visitor.network());
  }

  /** Behind the reader's back: nobody who looks waits for it. */
  private void note(OpenShare share) {
    var now = clock.instant().getEpochSecond();
    var unlessSince = now - NOTED_AGAIN.toSeconds();
    var seen = share.share().seenAt();
    if (seen == null || seen < unlessSince) {
      background.execute(
          () ->
              store.inTransaction(
                  session -> Shares.seen(new Sql(session), share.share().id(), now, unlessSince)));
    }
  }

  /** The cookie by which a browser proves to know the password of this share, and of no other. */
  static String cookie(String key) {
    return "donecal-share-" + Secret.hex(key).substring(0, NAMED_BY);
  }

  private static Proof proof(String key, HttpHeaders headers) {
    return new Proof(
        Optional.ofNullable(headers.getCookies().get(cookie(key))).map(Cookie::getValue),
        basic(headers.getHeaderString(HttpHeaders.AUTHORIZATION)));
  }

  /** The password of HTTP's own; the name does not matter. */
  private static Optional<String> basic(@Nullable String authorization) {
    if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return Optional.empty();
    }
    try {
      var bytes = Base64.getDecoder().decode(authorization.substring(BASIC.length()).strip());
      var pair = new String(bytes, StandardCharsets.UTF_8);
      return Optional.of(pair.substring(pair.indexOf(':') + 1));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
