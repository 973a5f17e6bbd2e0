package org.donecal.quick;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.donecal.calendar.WebAddress;

/**
 * What the window is opened with: the title of a page, its address, and what was selected on it.
 * All of it is a stranger's, and cut to what the window has room for.
 *
 * @param address what may be kept of it; empty for anything but an address of the web
 * @param refused whether there was an address that can't be kept
 */
record Found(String title, Optional<WebAddress> address, String text, boolean refused) {
  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_TEXT = 5_000;
  private static final int LONGEST_QUERY = 1_900;
  private static final String NO_PAGE = "about:blank";

  /** Phones hand over the address inside the text. */
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);

  private static final Pattern BEHIND = Pattern.compile("[.,;:!?)\\]}'\">]+$");

  static Found in(MultivaluedMap<String, String> parameters) {
    return in(given(parameters, "title"), given(parameters, "url"), given(parameters, "text"));
  }

  static Found in(String heading, String link, String selection) {
    var title = cut(line(legible(heading)), LONGEST_TITLE);
    var url = legible(link).strip();
    var text = legible(selection).strip();
    if (url.isEmpty() || url.equals(NO_PAGE)) {
      return shared(title, text);
    }
    var address = address(url);
    return new Found(title, address, cut(text, LONGEST_TEXT), address.isEmpty());
  }

  /**
   * What opens the window like this once more, as far as an address to come back to can be long.
   */
  String query() {
    var query = new StringBuilder();
    add(query, "title", title);
    address.ifPresent(it -> add(query, "url", it.toString()));
    add(query, "text", text);
    return query.toString();
  }

  private static void add(StringBuilder query, String name, String value) {
    var encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
    if (!value.isEmpty() && query.length() + encoded.length() < LONGEST_QUERY) {
      query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(encoded);
    }
  }

  private static Found shared(String title, String text) {
    var found = ADDRESS.matcher(text);
    if (!found.find()) {
      return new Found(title, Optional.empty(), without(title, text), false);
    }
    var url = BEHIND.matcher(found.group()).replaceFirst("");
    var address = address(url);
    if (address.isEmpty()) {
      return new Found(title, address, without(title, text), true);
    }
    var behind = text.substring(found.start() + url.length());
    var rest = (text.substring(0, found.start()).strip() + " " + behind.strip()).strip();
    return new Found(title, address, without(title, rest), false);
  }

  /** A text that only says the title once more says nothing. */
  private static String without(String title, String text) {
    return line(text).equals(title) ? "" : cut(text, LONGEST_TEXT);
  }

  private static Optional<WebAddress> address(String url) {
    return url.codePointCount(0, url.length()) <= WebAddress.LONGEST
        ? WebAddress.read(url)
        : Optional.empty();
  }

  private static String given(MultivaluedMap<String, String> parameters, String name) {
    return Optional.ofNullable(parameters.getFirst(name)).orElse("");
  }

  /** Without what nobody can have typed. */
  private static String legible(String text) {
    var legible = new StringBuilder();
    text.codePoints()
        .filter(it -> it == '\n' || it == '\t' || !Character.isISOControl(it))
        .filter(it -> it < Character.MIN_SURROGATE || it > Character.MAX_SURROGATE)
        .forEach(legible::appendCodePoint);
    return legible.toString();
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static String cut(String text, int longest) {
    return text.codePointCount(0, text.length()) <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, longest)).strip();
  }
}
