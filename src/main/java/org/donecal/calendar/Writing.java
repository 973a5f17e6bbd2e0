package org.donecal.calendar;

import java.util.Optional;
import org.donecal.signin.Visitor;
import org.donecal.web.Input;

/** Where rooms above add entries for whoever asks, by the rules of the API. */
public final class Writing {
  private final Calendar calendar;

  Writing(Calendar calendar) {
    this.calendar = calendar;
  }

  /**
   * Adds what was sent, as {@code POST /api/v1/entries} does; the same request by the same key is
   * answered with the entry it made.
   */
  public EntryView add(Visitor visitor, Input sent, Optional<String> key) {
    var replay = Replays.Key.of(key.orElse(null), sent.toString());
    return calendar.add(visitor, new Draft(sent), replay).outcome().entry();
  }
}
