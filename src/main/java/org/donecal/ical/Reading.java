package org.donecal.ical;

import java.util.List;

/**
 * What a text says.
 *
 * @param name how the calendar calls itself, or nothing
 * @param events one for each time, series followed, in the text's order
 * @param leftOut how many events make no sense, and how many things are there that are no events
 * @param whole whether the text was one, came to its end, and nothing was cut off for its length;
 *     else a fault is grave
 */
public record Reading(
    String name, List<Event> events, List<Fault> faults, int leftOut, boolean whole) {
  public Reading {
    events = List.copyOf(events);
    faults = List.copyOf(faults);
  }
}
