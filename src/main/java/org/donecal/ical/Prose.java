package org.donecal.ical;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The text of a description that a calendar program wrote as HTML. It is for reading, not for
 * safety: whatever comes out is escaped where it is shown.
 */
final class Prose {
  private static final Set<String> BREAKS =
      Set.of(
          "br", "p", "div", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "hr", "pre");

  private static final Set<String> INLINE =
      Set.of(
          "a",
          "b",
          "i",
          "u",
          "em",
          "strong",
          "span",
          "font",
          "html",
          "body",
          "head",
          "td",
          "th",
          "tbody",
          "thead",
          "img",
          "code",
          "small",
          "sub",
          "sup",
          "blockquote",
          "wbr",
          "meta",
          "html-blob",
          "o:p",
          "center",
          "s",
          "strike");

  private static final Set<String> HIDDEN = Set.of("script", "style", "title");

  private static final Map<String, String> ENTITIES =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "#39", "'");

  private static final int LONGEST_TAG = 2_500;
  private static final int LONGEST_NAME = 12;
  private static final int LONGEST_ENTITY = 8;

  private final String text;
  private final StringBuilder plain = new StringBuilder();
  private int at;
  private int close = -1;
  private boolean hidden;

  private Prose(String text) {
    this.text = text;
  }

  static String plain(String text) {
    return text.indexOf('<') < 0 && text.indexOf('&') < 0 ? text : new Prose(text).read();
  }

  private String read() {
    while (at < text.length()) {
      var next = text.charAt(at);
      if (!(next == '<' && tag()) && !(next == '&' && entity())) {
        append(String.valueOf(next));
        at++;
      }
    }
    return plain.toString().replaceAll("[ \\t]+\\n", "\n").replaceAll("\\n{3,}", "\n\n").strip();
  }

  /** Skips what is a tag; anything else in angles is text. */
  private boolean tag() {
    nextClose();
    if (close - at > LONGEST_TAG) {
      return false;
    }
    var closing = text.charAt(at + 1) == '/';
    var name = name(closing ? at + 2 : at + 1, close);
    if (HIDDEN.contains(name)) {
      hidden = !closing;
    }
    if (!BREAKS.contains(name) && !INLINE.contains(name) && !HIDDEN.contains(name)) {
      return false;
    }
    if (BREAKS.contains(name) && !hidden && (name.equals("br") || !plain.isEmpty())) {
      breakLine(name.equals("br"));
    }
    at = close + 1;
    return true;
  }

  /** The next closing angle; behind the end if there is none. */
  private int nextClose() {
    if (close < at) {
      var found = text.indexOf('>', at);
      close = found < 0 ? Integer.MAX_VALUE : found;
    }
    return close;
  }

  private void breakLine(boolean always) {
    if (always || plain.charAt(plain.length() - 1) != '\n') {
      plain.append('\n');
    }
  }

  private String name(int from, int close) {
    var end = from;
    while (end < close && end - from <= LONGEST_NAME && isName(text.charAt(end))) {
      end++;
    }
    return text.substring(from, Math.max(from, end)).toLowerCase(Locale.ROOT);
  }

  private static boolean isName(char character) {
    return Character.isLetterOrDigit(character) || character == '-' || character == ':';
  }

  private boolean entity() {
    var end = text.substring(at, Math.min(text.length(), at + LONGEST_ENTITY)).indexOf(';') + at;
    if (end < at) {
      return false;
    }
    var name = text.substring(at + 1, end);
    var meant = ENTITIES.get(name.toLowerCase(Locale.ROOT));
    if (meant == null && name.matches("#\\d{2,6}") && isText(Integer.parseInt(name.substring(1)))) {
      meant = Character.toString(Integer.parseInt(name.substring(1)));
    }
    if (meant == null) {
      return false;
    }
    append(meant);
    at = end + 1;
    return true;
  }

  private void append(String shown) {
    if (!hidden) {
      plain.append(shown);
    }
  }

  private static boolean isText(int codePoint) {
    return Character.isDefined(codePoint)
        && !Character.isISOControl(codePoint)
        && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
  }
}
