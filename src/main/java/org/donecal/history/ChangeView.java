package org.donecal.history;

import org.donecal.kernel.Opaque;
import org.donecal.spans.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * A change as the API shows it.
 *
 * @param at when, in UTC
 * @param words what it did, in a sentence
 * @param undoes the change that this one took back
 * @param undone whether this one is taken back now
 */
public record ChangeView(
    String id, String at, String words, @Nullable String undoes, boolean undone) {

  static ChangeView of(History.Event event, boolean undone) {
    var undoes = event.undoes();
    return new ChangeView(
        Opaque.text(event.step()),
        Stamp.utc(event.at()),
        event.words(),
        undoes == null ? null : Opaque.text(undoes),
        undone);
  }
}
