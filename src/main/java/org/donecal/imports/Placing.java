package org.donecal.imports;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.donecal.sentence.Place;
import org.donecal.sentence.Place.Busy;
import org.donecal.spans.Span;

/**
 * Finds room for what has a day and a length and no time: where the sentence "2h" would go, had it
 * been typed on that day.
 */
final class Placing {
  private final ZoneId zone;
  private final int firstHour;
  private final Busy busy;
  private final Map<LocalDate, List<Span>> days = new HashMap<>();

  /**
   * @param firstHour when the days of the member begin
   * @param busy what the calendar has
   */
  Placing(ZoneId zone, int firstHour, Busy busy) {
    this.zone = zone;
    this.firstHour = firstHour;
    this.busy = busy;
  }

  Span place(LocalDate day, long seconds) {
    var place = new Place(zone, day, firstHour, null);
    var span = place.lasting(seconds, (start, end) -> taken(day, start, end));
    days.computeIfAbsent(day, it -> new ArrayList<>()).add(span);
    return span;
  }

  private List<Span> taken(LocalDate day, long start, long end) {
    var taken = days.computeIfAbsent(day, it -> new ArrayList<>(busy.between(start, end)));
    taken.sort(Comparator.comparingLong(Span::startsAt));
    return taken;
  }
}
