package org.donecal.testclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class CookieJarTest {
  private static final URI HOME = URI.create("http://127.0.0.1:1/");

  private final Watch watch = new Watch();
  private final CookieJar jar = new CookieJar(watch);

  @Test
  void sendsWhatItKept() {
    keep(HOME, "a=1; Path=/", "b=two=2; Path=/");

    assertThat(jar.header(HOME)).contains("a=1; b=two=2");
  }

  @Test
  void keepsNothingTwice() {
    keep(HOME, "a=1");
    keep(HOME, "a=2");

    assertThat(jar.header(HOME)).contains("a=2");
  }

  @Test
  void staysBelowThePath() {
    keep(HOME, "a=1; Path=/done");

    assertThat(jar.header(HOME)).isEmpty();
    assertThat(jar.header(HOME.resolve("/donecal"))).isEmpty();
    assertThat(jar.header(HOME.resolve("/done"))).contains("a=1");
    assertThat(jar.header(HOME.resolve("/done/api"))).contains("a=1");
  }

  @Test
  void takesTheFolderThatWasAskedWhereNoPathIsSet() {
    keep(HOME.resolve("/auth/login"), "a=1");

    assertThat(jar.all()).singleElement().extracting(Cookie::path).isEqualTo("/auth");
  }

  @Test
  void sendsTheLongestPathFirst() {
    keep(HOME, "a=outer; Path=/", "a=inner; Path=/done");

    assertThat(jar.header(HOME.resolve("/done/"))).contains("a=inner; a=outer");
  }

  @Test
  void forgetsWhatIsExpired() {
    keep(
        HOME, "short=1; Max-Age=60", "long=1; Max-Age=3600; Expires=Thu, 01 Jan 1970 00:00:00 GMT");

    watch.now = watch.now.plus(Duration.ofMinutes(2));

    assertThat(jar.header(HOME)).contains("long=1");
  }

  @Test
  void takesAnExpiryInThePastForADeletion() {
    keep(HOME, "a=1; Path=/", "b=1; Path=/");

    keep(HOME, "a=; Path=/; Expires=Thu, 01-Jan-1970 00:00:00 GMT", "b=; Path=/; Max-Age=0");

    assertThat(jar.all()).isEmpty();
  }

  @Test
  void keepsSecureOnesForHttps() {
    keep(HOME, "a=1; Secure");

    assertThat(jar.header(HOME)).isEmpty();
    assertThat(jar.header(URI.create("https://127.0.0.1:1/"))).contains("a=1");
  }

  @Test
  void showsTheFlags() {
    keep(HOME, "a=\"1\"; path=/; HTTPONLY; secure; SameSite=Lax");

    assertThat(jar.find("a"))
        .hasValueSatisfying(
            cookie -> {
              assertThat(cookie.value()).isEqualTo("1");
              assertThat(cookie.httpOnly()).isTrue();
              assertThat(cookie.secure()).isTrue();
              assertThat(cookie.sameSite()).contains("Lax");
              assertThat(cookie.expires()).isEmpty();
            });
  }

  private void keep(URI asked, String... headers) {
    jar.keep(asked, List.of(headers));
  }

  /** A clock that is pushed. */
  private static final class Watch extends Clock {
    private Instant now = Instant.parse("2026-11-23T12:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
