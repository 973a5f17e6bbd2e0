package org.donecal.mail;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.donecal.kernel.BadSetting;

/**
 * Where mail is handed over, and how: {@code smtp://user:password@host:587?starttls=required} or
 * {@code smtps://…}. User and password are percent-encoded, as in any URL.
 */
record SmtpUrl(String host, int port, Security security, Optional<Login> login) {
  private static final int SUBMISSION = 587;
  private static final int SUBMISSION_OVER_TLS = 465;
  private static final int MOST_PORTS = 65_535;
  private static final String STARTTLS = "starttls=";

  /** How the connection is kept from others' eyes. */
  enum Security {
    /** TLS from the first byte. */
    TLS,
    /** STARTTLS, or nothing is sent. */
    REQUIRED,
    /** STARTTLS where it is offered; a password goes in the clear to this machine only. */
    OPTIONAL,
    /** Everything in the clear, as the admin wants it. */
    NONE;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Who we are to the server. */
  record Login(String user, String password) {
    @Override
    public String toString() {
      return "a login";
    }
  }

  /** Reads a setting; what is wrong is told without the URL, which has a password in it. */
  static SmtpUrl parse(String key, String text) {
    try {
      var url = new URI(text);
      var scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
      if (!scheme.equals("smtp") && !scheme.equals("smtps")) {
        throw new BadSetting(key, "only smtp:// and smtps:// are known");
      }
      if (url.getHost() == null
          || url.getRawFragment() != null
          || !url.getRawPath().replace("/", "").isEmpty()) {
        throw new BadSetting(key, "this is not of the form smtp://user:password@host:587");
      }
      var tls = scheme.equals("smtps");
      return new SmtpUrl(
          url.getHost(), port(key, url, tls), security(key, url, tls), login(key, url));
    } catch (URISyntaxException unreadable) {
      throw new BadSetting(
          key,
          "this is no address; letters such as @ : / ? # % in a user or password are written %40"
              + " %3A %2F %3F %23 %25");
    }
  }

  private static int port(String key, URI url, boolean tls) {
    if (url.getPort() == 0 || url.getPort() > MOST_PORTS) {
      throw new BadSetting(key, "there is no port " + url.getPort());
    }
    return url.getPort() > 0 ? url.getPort() : tls ? SUBMISSION_OVER_TLS : SUBMISSION;
  }

  private static Security security(String key, URI url, boolean tls) {
    var query = url.getRawQuery();
    if (tls && query == null) {
      return Security.TLS;
    }
    if (query == null) {
      return Security.REQUIRED;
    }
    var word = query.startsWith(STARTTLS) ? query.substring(STARTTLS.length()) : "";
    if (tls) {
      throw new BadSetting(key, "smtps:// has no further words: it is TLS from the beginning");
    }
    return Arrays.stream(Security.values())
        .filter(it -> it != Security.TLS && it.word().equals(word))
        .findAny()
        .orElseThrow(
            () ->
                new BadSetting(
                    key,
                    "behind the question mark may stand "
                        + Arrays.stream(Security.values())
                            .filter(it -> it != Security.TLS)
                            .map(it -> STARTTLS + it.word())
                            .collect(Collectors.joining(", "))
                        + ", nothing else"));
  }

  private static Optional<Login> login(String key, URI url) {
    var given = url.getRawUserInfo();
    if (given == null) {
      return Optional.empty();
    }
    var colon = given.indexOf(':');
    if (colon <= 0 || colon == given.length() - 1) {
      throw new BadSetting(key, "a user needs a password: smtp://user:password@host");
    }
    return Optional.of(
        new Login(decoded(given.substring(0, colon)), decoded(given.substring(colon + 1))));
  }

  /** A plus is a plus here. */
  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  boolean wantsStartTls() {
    return security == Security.REQUIRED || security == Security.OPTIONAL;
  }

  /** Whoever sits between us and the server may strike STARTTLS from its offers. */
  boolean needsStartTls() {
    return security == Security.REQUIRED
        || (security == Security.OPTIONAL && login.isPresent() && !isOnThisMachine());
  }

  private boolean isOnThisMachine() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
