package org.donecal.reminders;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One time that a reminder asks.
 *
 * @param day that it asks about
 */
record Occurrence(Instant at, LocalDate day) {}
