package org.donecal.replies;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.donecal.calendar.Content;
import org.donecal.kernel.Failure;
import org.donecal.sentence.Place;
import org.donecal.sentence.Sentence;
import org.donecal.sentence.Word;
import org.donecal.spans.Span;

/**
 * Puts things that were told one after the other where they were. One that says how long it took,
 * but not when, begins when the one before it ended, or as soon after that as there is room; the
 * first of them where the day has room.
 */
final class Stack {
  private static final Pattern NO_TIME =
      Pattern.compile(
          "(?:at )?(\\d{1,2}(?:[:.]\\d{2})?\\s?[ap]\\.?m\\b\\.?|\\d{1,2}:\\d{2})(?:\\s.*)?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final Place place;
  private final Place.Busy before;
  private final List<Span> placed = new ArrayList<>();
  private final Map<LocalDate, Long> ends = new HashMap<>();

  /**
   * @param asked the day that the mail asked about: what names no day was on it
   * @param today the day that words such as "yesterday" are reckoned from
   * @param before when somebody was busy already
   */
  Stack(ZoneId zone, LocalDate asked, LocalDate today, int firstHour, Place.Busy before) {
    this.place = new Place(zone, today, firstHour, Span.days(asked, asked));
    this.before = before;
  }

  /** The entry that a thing becomes; {@code Invalid} if it can't become one. */
  Content put(Told told) {
    var sentence = Sentence.of(told.sentence());
    check(sentence, told.sentence());
    var content =
        Content.checked(sentence.title(), told.note(), null, place.meant(sentence, this::busy));
    var span =
        isTimed(sentence) || content.span().allDay() ? content.span() : after(content.span());
    note(span);
    return content.withSpan(span);
  }

  private static boolean isTimed(Sentence sentence) {
    return sentence.words().stream().anyMatch(it -> it.kind() == Word.Kind.TIME);
  }

  /** A time of day that no clock shows would otherwise become a part of the title. */
  private static void check(Sentence sentence, String text) {
    var beginning = NO_TIME.matcher(text);
    if (!isTimed(sentence) && beginning.matches()) {
      throw new Failure.Invalid("sentence", "\"" + beginning.group(1) + "\" is no time of day.");
    }
  }

  /** Where the day has no room behind the one before, it goes on all the same. */
  private Span after(Span span) {
    var end = ends.get(span.firstDay(place.zone()));
    return end == null || span.startsAt() >= end
        ? span
        : Span.hours(end, end + span.length(), place.zone());
  }

  private void note(Span span) {
    if (!span.allDay()) {
      placed.add(span);
      ends.put(span.firstDay(place.zone()), span.endsAt());
    }
  }

  private List<Span> busy(long start, long end) {
    var busy = new ArrayList<>(before.between(start, end));
    placed.stream().filter(it -> it.startsAt() < end && it.endsAt() > start).forEach(busy::add);
    ends.values().stream()
        .filter(it -> it > start && it < end)
        .map(it -> Span.hours(start, Math.max(it, start + 60), place.zone()))
        .forEach(busy::add);
    busy.sort(Comparator.comparingLong(Span::startsAt));
    return busy;
  }
}
