package org.donecal.replies;

import java.util.Locale;

/** What a mail came to. */
enum Outcome {
  /** Entries. */
  ADDED,
  /** No entries: it said nothing that was understood, or all of it was there already. */
  NOTHING,
  /** Nothing any more: its address had expired. */
  EXPIRED,
  /** Nothing again: it had been taken before. */
  REPEATED,
  /** Nothing, not even an answer: no person wrote it. */
  IGNORED;

  /** As the API and the store write it. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
