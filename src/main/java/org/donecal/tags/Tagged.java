package org.donecal.tags;

import java.util.List;
import java.util.UUID;
import org.donecal.spans.Span;
import org.donecal.tags.TagBook.Tag;

/** An entry as statistics know it: when it was, and what it was about. */
public record Tagged(UUID entry, Span span, List<Tag> tags) {}
