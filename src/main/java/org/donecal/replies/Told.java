package org.donecal.replies;

import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody says was done.
 *
 * @param sentence when, how long and what
 * @param note what was written below it
 */
record Told(String sentence, @Nullable String note) {

  Told with(String line) {
    return new Told(sentence, note == null ? line : note + "\n" + line);
  }
}
