package org.donecal.subscriptions;

import java.util.Optional;
import java.util.UUID;
import org.donecal.ical.Event;
import org.donecal.kernel.Failure;
import org.donecal.kernel.Secret;
import org.donecal.spans.Span;

/**
 * Something that a subscribed calendar tells to have happened, over a member's own.
 *
 * @param subscription whose calendar it is in
 */
record Ghost(UUID id, UUID subscription, String calendar, Told told) {
  private static final int LONGEST_TITLE = 500;

  /**
   * What the calendar tells of it.
   *
   * @param event what it is known by, from one fetch to the next
   */
  record Told(String event, String title, Span span) {

    /** Empty for what can't be an entry, or has no title. */
    static Optional<Told> of(Event event) {
      var title = Words.shortened(event.summary(), LONGEST_TITLE);
      if (title.isEmpty()) {
        return Optional.empty();
      }
      try {
        return Optional.of(new Told(identity(event), title, event.span()));
      } catch (Failure.Invalid tooLong) {
        return Optional.empty();
      }
    }

    /** One without an id is known by what it says. */
    private static String identity(Event event) {
      var known =
          event.uid().isEmpty()
              ? event.summary() + "\n" + event.startsAt()
              : event.uid() + "\n" + event.occurrence();
      return Secret.hash(known);
    }
  }
}
