package org.donecal.ical;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Times in order, as far as they are wanted and as the effort lasts. */
final class Bounded implements Iterator<LocalDateTime> {
  /** What a year without any time costs: all its days are looked at. */
  private static final long YEAR = 5;

  /** The library gives up after a century. */
  private static final long VAIN = 100 * YEAR;

  private final Iterator<LocalDateTime> times;
  private final LocalDateTime until;
  private final Effort effort;
  private LocalDateTime last;
  private boolean any;
  private @Nullable LocalDateTime next;

  /**
   * @param start where the times are looked for first
   */
  Bounded(Iterator<LocalDateTime> times, LocalDateTime start, LocalDateTime until, Effort effort) {
    this.times = times;
    this.last = start;
    this.until = until;
    this.effort = effort;
    advance();
  }

  private void advance() {
    next = null;
    try {
      if (effort.spend(1) && found()) {
        var time = times.next();
        effort.spend(Math.max(0, ChronoUnit.YEARS.between(last, time)) * YEAR);
        last = time;
        next = time.isBefore(until) ? time : null;
      }
    } catch (RuntimeException lost) {
      // The library has lost its way in a rule that makes no sense: here it ends.
    }
  }

  private boolean found() {
    var found = times.hasNext();
    if (!found && !any) {
      effort.spend(VAIN);
    }
    any |= found;
    return found;
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
