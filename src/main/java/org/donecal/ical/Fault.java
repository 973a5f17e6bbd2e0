package org.donecal.ical;

/** Something in a text that can't be understood, as a sentence, and the line it begins in. */
public record Fault(int line, String message) {}
