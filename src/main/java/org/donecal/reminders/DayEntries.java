package org.donecal.reminders;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.donecal.calendar.EntryView;
import org.donecal.calendar.Excerpt;
import org.donecal.spans.ClockFace;
import org.donecal.spans.Period;
import org.donecal.spans.Span;
import org.donecal.tags.Filter;

/** What a day has already, as a mail tells it. */
record DayEntries(List<EntryView> entries, ClockFace clock) {
  private static final int MOST_LINES = 50;

  /** The part of a calendar from one day up to, not including, another. */
  static Excerpt excerpt(LocalDate from, LocalDate to, ZoneId zone) {
    return new Excerpt(
        Period.read(Optional.of(from.toString()), Optional.of(to.toString()), zone),
        Filter.EVERYTHING);
  }

  /** One line each, in the order of their starts; of very many, the first. */
  List<String> lines() {
    var lines = new ArrayList<>(entries.stream().limit(MOST_LINES).map(this::line).toList());
    if (entries.size() > MOST_LINES) {
      lines.add("and " + (entries.size() - MOST_LINES) + " more");
    }
    return lines;
  }

  private String line(EntryView entry) {
    var title = entry.title().replaceAll("\\s+", " ");
    var span = entry.span();
    return span.allDay() ? "all day  " + title : hours(span) + "  " + title;
  }

  private String hours(Span span) {
    return "%s–%s (%s)"
        .formatted(
            clock.time(span.startsAt()),
            clock.time(span.endsAt()),
            length(Duration.ofSeconds(span.length())));
  }

  /** "1 all day, 3h 30m"; empty if there is nothing. */
  String total() {
    var days = entries.stream().filter(EntryView::allDay).count();
    var seconds =
        entries.stream().filter(it -> !it.allDay()).mapToLong(it -> it.span().length()).sum();
    var total = new StringJoiner(", ");
    if (days > 0) {
      total.add(days + " all day");
    }
    if (seconds > 0) {
      total.add(length(Duration.ofSeconds(seconds)));
    }
    return total.toString();
  }

  private static String length(Duration length) {
    var words = new StringJoiner(" ");
    if (length.toHours() > 0) {
      words.add(length.toHours() + "h");
    }
    if (length.toMinutesPart() > 0 || length.toHours() == 0) {
      words.add(length.toMinutesPart() + "m");
    }
    return words.toString();
  }
}
