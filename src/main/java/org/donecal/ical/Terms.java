package org.donecal.ical;

import java.time.Instant;
import java.time.ZoneId;

/**
 * How a text is read.
 *
 * @param home the zone of times that name none
 * @param from series are followed from here
 * @param until to here, exclusively; single events are told wherever they lie
 * @param most how many events are told at most
 */
public record Terms(ZoneId home, Instant from, Instant until, int most) {}
