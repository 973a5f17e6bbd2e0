package org.donecal.subscriptions;

import java.time.ZoneId;
import org.donecal.kernel.Opaque;
import org.donecal.spans.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * A ghost as the API shows it, its times like an entry's.
 *
 * @param subscription the id of the subscription it comes from
 * @param calendar what that is called
 * @param entry the title that it would have as an entry, with the tags it would get
 */
public record GhostView(
    String id,
    String subscription,
    String calendar,
    String title,
    String entry,
    boolean allDay,
    String start,
    String end,
    @Nullable String zone) {

  static GhostView of(Ghost ghost, String entry, ZoneId home) {
    var span = ghost.told().span();
    var zone = span.zone(home);
    return new GhostView(
        Opaque.text(ghost.id()),
        Opaque.text(ghost.subscription()),
        ghost.calendar(),
        ghost.told().title(),
        entry,
        span.allDay(),
        span.allDay() ? Stamp.date(span.startsAt()) : Stamp.of(span.startsAt(), zone),
        span.allDay() ? Stamp.date(span.endsAt()) : Stamp.of(span.endsAt(), zone),
        span.zone());
  }
}
