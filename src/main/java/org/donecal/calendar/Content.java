package org.donecal.calendar;

import org.donecal.spans.Span;
import org.donecal.web.Faults;
import org.jspecify.annotations.Nullable;

/** What an entry says: everything of it that a person can change. */
public record Content(String title, @Nullable String note, @Nullable String url, Span span) {
  private static final int LONGEST_QUOTED = 100;

  /** What an entry may say; {@code Invalid} with all that is wrong with it. */
  public static Content checked(
      String title, @Nullable String note, @Nullable String url, Span span) {
    var faults = new Faults();
    var fine = faults.read(() -> Draft.title(title));
    var noted = faults.readOptional(() -> Draft.note(note));
    var linked = faults.readOptional(() -> Draft.url(url));
    faults.check();
    return new Content(fine.orElseThrow(), noted.orElse(null), linked.orElse(null), span);
  }

  /** How many characters a title can have. */
  public static int longestTitle() {
    return Draft.LONGEST_TITLE;
  }

  public Content withTitle(String other) {
    return new Content(other, note, url, span);
  }

  public Content withSpan(Span other) {
    return new Content(title, note, url, other);
  }

  /** Its title as sentences about it name it, so long as nobody loses the thread. */
  public String quoted() {
    return title.codePointCount(0, title.length()) <= LONGEST_QUOTED
        ? "'" + title + "'"
        : "'" + title.substring(0, title.offsetByCodePoints(0, LONGEST_QUOTED)) + "…'";
  }
}
