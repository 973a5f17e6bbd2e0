package org.donecal.calendar;

import org.donecal.spans.Span;
import org.jspecify.annotations.Nullable;

/** What an entry says: everything of it that a person can change. */
public record Content(String title, @Nullable String note, @Nullable String url, Span span) {

  public Content withTitle(String other) {
    return new Content(other, note, url, span);
  }

  public Content withSpan(Span other) {
    return new Content(title, note, url, other);
  }
}
