package org.donecal.sentence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.donecal.spans.Span;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody stands in time who says a sentence: what it doesn't say is taken from here.
 *
 * @param zone whose clocks are meant
 * @param base the day that words such as "yesterday" are reckoned from
 * @param firstHour when the day begins that lengths without a time fill up, 0 to 23
 * @param span the hours or days that were pointed at; null when it is the base date, all day
 */
public record Place(ZoneId zone, LocalDate base, int firstHour, @Nullable Span span) {
  private static final long USUAL = 30 * 60;
  private static final long SHORTEST = 60;

  /** Knows when somebody was busy already. */
  @FunctionalInterface
  public interface Busy {
    /** Somebody who never was. */
    Busy NEVER = (start, end) -> List.of();

    /** The hours that overlap the range of seconds since 1970, in the order of their starts. */
    List<Span> between(long start, long end);
  }

  /**
   * When it was, as a sentence says it here.
   *
   * @param busy asked only for a length without a time
   * @throws org.donecal.kernel.Failure.Invalid when it lies beyond the years that entries can have
   */
  public Span meant(Sentence sentence, Busy busy) {
    var said = sentence.said();
    if (said.inDays()) {
      return days(said);
    }
    if (said.inHours() || (said.days() != null && slot() != null)) {
      return hours(said, busy);
    }
    if (said.days() != null || span == null) {
      return Span.days(day(said), day(said));
    }
    return span;
  }

  /** So many seconds of the base day, when nothing more is known of them. */
  public Span lasting(long seconds, Busy busy) {
    var start = firstGap(base, seconds, busy);
    return Span.hours(start, start + seconds, zone);
  }

  private Span days(Said said) {
    var first = day(said);
    var length = said.length();
    if (length != null) {
      return Span.days(first, first.plusDays(length.days()));
    }
    if (said.days() != null) {
      return Span.days(first, said.days().last(base).plusDays(1));
    }
    return span != null && span.allDay() ? span : Span.days(first, first);
  }

  /** The first day that is meant. */
  private LocalDate day(Said said) {
    if (said.days() != null) {
      return said.days().first(base);
    }
    return span == null ? base : span.firstDay(zone);
  }

  private Span hours(Said said, Busy busy) {
    var length = length(said);
    var start = start(said, length, busy);
    var hours = said.hours();
    return Span.hours(
        start,
        hours != null && hours.isRange() ? end(day(said), hours, start) : start + length,
        zone);
  }

  /** The seconds that were said, or else those of the hours that were pointed at. */
  private long length(Said said) {
    if (said.length() != null) {
      return said.length().seconds();
    }
    var slot = slot();
    return slot == null ? USUAL : slot.length();
  }

  private long start(Said said, long length, Busy busy) {
    var slot = slot();
    if (said.hours() != null) {
      return second(day(said), said.hours().from());
    }
    if (slot == null) {
      return firstGap(day(said), length, busy);
    }
    return said.days() == null ? slot.startsAt() : sameTime(slot, day(said));
  }

  /**
   * In the night clocks change, a range can end before it starts; it then is as long as it says.
   */
  private long end(LocalDate day, Hours hours, long start) {
    var end = second(hours.endsNextDay() ? day.plusDays(1) : day, hours.to());
    return end - start < SHORTEST ? start + hours.minutes() * 60L : end;
  }

  private long second(LocalDate day, int minute) {
    return day.plusDays(minute / Hours.MIDNIGHT)
        .atTime(minute / 60 % 24, minute % 60)
        .atZone(zone)
        .toEpochSecond();
  }

  private long sameTime(Span slot, LocalDate day) {
    var time = Instant.ofEpochSecond(slot.startsAt()).atZone(zone).toLocalTime();
    return day.atTime(time).atZone(zone).toEpochSecond();
  }

  private @Nullable Span slot() {
    return span == null || span.allDay() ? null : span;
  }

  /** The first stretch of the day that is free for so long, or else its first hour. */
  private long firstGap(LocalDate day, long length, Busy busy) {
    var first = second(day, firstHour * 60);
    var midnight = day.plusDays(1).atStartOfDay(zone).toEpochSecond();
    var free = first;
    for (var taken : busy.between(first, midnight)) {
      if (taken.startsAt() - free >= length) {
        break;
      }
      free = Math.max(free, taken.endsAt());
    }
    return free + length <= midnight ? free : first;
  }
}
