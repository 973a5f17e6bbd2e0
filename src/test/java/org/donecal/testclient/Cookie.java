package org.donecal.testclient;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One cookie as a browser keeps it (RFC 6265).
 *
 * @param path where it is sent to: this path and all below
 * @param expires empty for a cookie that ends with the browser
 * @param sameSite as the server wrote it, if it did
 */
public record Cookie(
    String name,
    String value,
    String path,
    Optional<Instant> expires,
    boolean secure,
    boolean httpOnly,
    Optional<String> sameSite) {

  /**
   * Reads a Set-Cookie header.
   *
   * @param requestPath the path that was asked, which gives the cookie's own where none is set
   */
  static Cookie parse(String header, String requestPath, Instant now) {
    var parts = header.split(";");
    var attributes = new HashMap<String, String>();
    for (var i = 1; i < parts.length; i++) {
      attributes.put(before(parts[i]).toLowerCase(Locale.ROOT), after(parts[i]));
    }
    return new Cookie(
        before(parts[0]),
        after(parts[0]),
        Optional.ofNullable(attributes.get("path"))
            .filter(path -> path.startsWith("/"))
            .orElseGet(() -> defaultPath(requestPath)),
        expires(attributes, now),
        attributes.containsKey("secure"),
        attributes.containsKey("httponly"),
        Optional.ofNullable(attributes.get("samesite")));
  }

  private static String before(String part) {
    var equals = part.indexOf('=');
    return (equals < 0 ? part : part.substring(0, equals)).strip();
  }

  private static String after(String part) {
    var equals = part.indexOf('=');
    var value = equals < 0 ? "" : part.substring(equals + 1).strip();
    var quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  private static String defaultPath(String requestPath) {
    var slash = requestPath.lastIndexOf('/');
    return slash <= 0 ? "/" : requestPath.substring(0, slash);
  }

  /** Max-Age wins over Expires; one that can't be read counts as not there. */
  private static Optional<Instant> expires(Map<String, String> attributes, Instant now) {
    var age = attributes.getOrDefault("max-age", "");
    if (age.matches("-?\\d{1,12}")) {
      return Optional.of(now.plusSeconds(Long.parseLong(age)));
    }
    return Optional.ofNullable(attributes.get("expires")).flatMap(Cookie::date);
  }

  private static Optional<Instant> date(String text) {
    try {
      var format = DateTimeFormatter.RFC_1123_DATE_TIME;
      return Optional.of(ZonedDateTime.parse(text.replace('-', ' '), format).toInstant());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  boolean expired(Instant now) {
    return expires.filter(end -> !end.isAfter(now)).isPresent();
  }

  /** Whether a browser would send it along. */
  boolean goesTo(String requestPath, boolean https) {
    var below =
        requestPath.equals(path)
            || (requestPath.startsWith(path)
                && (path.endsWith("/") || requestPath.charAt(path.length()) == '/'));
    return below && (https || !secure);
  }

  boolean replaces(Cookie other) {
    return name.equals(other.name) && path.equals(other.path);
  }
}
