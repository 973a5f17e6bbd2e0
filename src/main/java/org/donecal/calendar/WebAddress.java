package org.donecal.calendar;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address of the web that an entry may keep, taken apart where its site ends. */
public final class WebAddress {
  public static final int LONGEST = 2_000;
  private static final int LONGEST_SITE = 300;
  private static final int LONGEST_PAGE = 200;
  private static final Pattern PARTS =
      Pattern.compile(
          "(https?://)(?:[^/?#@\\\\]*@)?([^/?#@\\\\]*)((?:[/?#].*)?)", Pattern.CASE_INSENSITIVE);

  private final String text;
  private final String site;
  private final String rest;

  private WebAddress(String text, String site, String rest) {
    this.text = text;
    this.site = site;
    this.rest = rest;
  }

  /** The address, if it is one of http or https that names a host. */
  public static Optional<WebAddress> read(String text) {
    var parts = PARTS.matcher(text);
    if (!parts.matches()
        || parts.group(2).replaceFirst(":\\d*$", "").codePoints().noneMatch(WebAddress::isName)
        || text.codePoints().anyMatch(Draft::isBlank)) {
      return Optional.empty();
    }
    var site = (parts.group(1) + parts.group(2)).toLowerCase(Locale.ROOT);
    return Optional.of(new WebAddress(text, site, parts.group(3)));
  }

  private static boolean isName(int character) {
    return Character.isLetterOrDigit(character);
  }

  /** Scheme and host, by which pages of one site are known; empty for what no host can be. */
  Optional<String> site() {
    return Optional.of(site).filter(it -> it.length() <= LONGEST_SITE);
  }

  /** How the address goes on behind the site; two of them may begin alike. */
  String page() {
    if (rest.length() <= LONGEST_PAGE) {
      return rest;
    }
    var split = Character.isHighSurrogate(rest.charAt(LONGEST_PAGE - 1));
    return rest.substring(0, split ? LONGEST_PAGE - 1 : LONGEST_PAGE);
  }

  @Override
  public String toString() {
    return text;
  }
}
