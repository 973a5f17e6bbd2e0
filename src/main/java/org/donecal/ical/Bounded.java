package org.donecal.ical;

import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Times in order, as far as they are wanted and as the effort lasts. */
final class Bounded implements Iterator<LocalDateTime> {
  private final Iterator<LocalDateTime> times;
  private final LocalDateTime until;
  private final Effort effort;
  private @Nullable LocalDateTime next;

  Bounded(Iterator<LocalDateTime> times, LocalDateTime until, Effort effort) {
    this.times = times;
    this.until = until;
    this.effort = effort;
    advance();
  }

  private void advance() {
    next = null;
    try {
      if (effort.spend() && times.hasNext()) {
        var time = times.next();
        next = time.isBefore(until) ? time : null;
      }
    } catch (RuntimeException lost) {
      // The library has lost its way in a rule that makes no sense: here it ends.
    }
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public LocalDateTime next() {
    var time = next;
    if (time == null) {
      throw new NoSuchElementException();
    }
    advance();
    return time;
  }
}
