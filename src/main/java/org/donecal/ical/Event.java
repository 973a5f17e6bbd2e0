package org.donecal.ical;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.donecal.spans.Span;
import org.jspecify.annotations.Nullable;

/**
 * One time of an event.
 *
 * @param uid what it is known by everywhere; empty if the text has none
 * @param occurrence which time of a series it is, as the series has it ({@code 20261120T090000});
 *     empty for what happens once
 * @param description without HTML; null if there is none
 * @param url http or https, or null
 * @param startsAt seconds since 1970; of days, midnight UTC
 * @param endsAt exclusive
 * @param zone null for days
 */
public record Event(
    int line,
    String uid,
    String occurrence,
    String summary,
    @Nullable String description,
    @Nullable String url,
    String location,
    List<String> categories,
    boolean allDay,
    long startsAt,
    long endsAt,
    @Nullable String zone,
    boolean cancelled,
    int sequence) {
  private static final long UNTOLD = Duration.ofMinutes(30).toSeconds();

  public Event {
    categories = List.copyOf(categories);
  }

  /**
   * When it was done; what has no length took half an hour, as everywhere here. A {@code
   * kernel.Failure.Invalid} says what an entry can't be.
   */
  public Span span() {
    return zone == null ? Span.days(day(startsAt), day(endsAt)) : hours(ZoneId.of(zone));
  }

  private Span hours(ZoneId zone) {
    return Span.hours(startsAt, endsAt == startsAt ? startsAt + UNTOLD : endsAt, zone);
  }

  private static LocalDate day(long second) {
    return LocalDate.ofInstant(Instant.ofEpochSecond(second), ZoneOffset.UTC);
  }
}
