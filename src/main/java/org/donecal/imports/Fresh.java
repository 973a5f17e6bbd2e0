package org.donecal.imports;

import java.util.List;
import java.util.UUID;
import org.donecal.calendar.Content;
import org.jspecify.annotations.Nullable;

/**
 * An entry that a file has, ready to be added.
 *
 * @param identity by which it is known when it comes again
 * @param id of the entry of ours that it was, if it says so; else null
 * @param tags as they shall be spelled if they are new
 * @param placed whether its time was found by us, and tells nothing
 */
record Fresh(
    long line,
    UUID identity,
    @Nullable UUID id,
    List<String> tags,
    boolean placed,
    Content content) {

  Fresh with(Content other) {
    return new Fresh(line, identity, id, tags, placed, other);
  }
}
