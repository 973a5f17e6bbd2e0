package org.donecal.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.donecal.kernel.Opaque;
import org.jspecify.annotations.Nullable;

/**
 * A step while it is written, a piece at a time. The first line waits for the words, which are
 * known at the end.
 */
public final class Telling {
  private final History history;
  private final UUID step;
  private final long at;
  private final List<Line> first = new ArrayList<>();
  private int written = 1;

  Telling(History history, UUID step, long at) {
    this.history = history;
    this.step = step;
    this.at = at;
  }

  public void add(List<Line> lines) {
    if (lines.isEmpty()) {
      return;
    }
    var rest = lines;
    if (first.isEmpty()) {
      first.add(lines.get(0));
      rest = lines.subList(1, lines.size());
    }
    history.write(new History.Event(step, at, "", null), written, rest);
    written += rest.size();
  }

  /**
   * Ends the step.
   *
   * @return the name that it has outside, unless it changed nothing
   */
  public Optional<String> end(String words) {
    return end(words, null).map(it -> Opaque.text(it.step()));
  }

  /**
   * Ends a step.
   *
   * @param undoes the step that this one took back, if it is an undo
   */
  Optional<History.Event> end(String words, @Nullable UUID undoes) {
    var event = new History.Event(step, at, words, undoes);
    history.write(event, 0, first);
    return first.isEmpty() ? Optional.empty() : Optional.of(event);
  }
}
