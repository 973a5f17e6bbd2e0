package org.donecal.ical;

import java.time.Instant;
import java.util.List;
import org.donecal.spans.Span;
import org.jspecify.annotations.Nullable;

/**
 * An event to be written.
 *
 * @param uid the same for as long as it is the same event
 * @param sequence grows with each change
 * @param title with its tags in it
 */
public record Happening(
    String uid,
    int sequence,
    Instant created,
    Instant updated,
    Span span,
    String title,
    List<String> tags,
    @Nullable String note,
    @Nullable String url) {}
