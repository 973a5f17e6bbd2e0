package org.donecal.calendar;

import java.util.function.Function;
import org.donecal.sentence.Place.Busy;
import org.donecal.spans.Span;
import org.jspecify.annotations.Nullable;

/** A new entry, whose span may depend on what its day leaves free. */
record Wanted(
    String title, @Nullable String note, @Nullable String url, Function<Busy, Span> span) {

  Content content(Busy busy) {
    return new Content(title, note, url, span.apply(busy));
  }
}
