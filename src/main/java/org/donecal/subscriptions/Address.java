package org.donecal.subscriptions;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.donecal.kernel.Failure;

/** The address of an iCalendar text, as somebody typed it. */
final class Address {
  private static final int LONGEST = 2000;
  private static final Pattern FORM =
      Pattern.compile("(?i)(https?|webcals?)://([^/?#]+)([^#\\s]*)(#\\S*)?");
  private static final Pattern HOST = Pattern.compile("(.*?)(:\\d{1,5})?");

  private Address() {}

  /**
   * Reads it: calendar programs write {@code webcal} where they mean https. A name in any script
   * becomes what the name servers know it by.
   */
  static URI read(String text) {
    var trimmed = text.strip();
    if (trimmed.length() > LONGEST) {
      throw new Failure.Invalid("url", "The url can have at most " + LONGEST + " characters.");
    }
    var form = FORM.matcher(trimmed);
    if (!form.matches()) {
      throw unreadable();
    }
    if (form.group(2).indexOf('@') >= 0) {
      throw new Failure.Invalid("url", "The url must not have a name or a password in it.");
    }
    var scheme = form.group(1).toLowerCase(Locale.ROOT);
    return uri((scheme.equals("http") ? "http" : "https") + "://", form.group(2), form.group(3));
  }

  private static URI uri(String scheme, String authority, String rest) {
    try {
      var host = HOST.matcher(authority);
      if (!host.matches()) {
        throw unreadable();
      }
      var name = host.group(1).startsWith("[") ? host.group(1) : IDN.toASCII(host.group(1));
      var port = host.group(2) == null ? "" : host.group(2);
      var path = rest.isEmpty() ? "/" : rest;
      var uri = new URI(URI.create(scheme + name.toLowerCase(Locale.ROOT) + port) + path);
      return new URI(uri.toASCIIString());
    } catch (URISyntaxException | IllegalArgumentException none) {
      throw unreadable();
    }
  }

  private static Failure.Invalid unreadable() {
    return new Failure.Invalid(
        "url", "The url must be the address of a calendar, such as https://example.org/a.ics.");
  }
}
