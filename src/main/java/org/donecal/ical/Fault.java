package org.donecal.ical;

/**
 * Something in a text that can't be understood, as a sentence, and the line it begins in.
 *
 * @param grave whether the text is not whole for it; else a line or an event of it is left out, or
 *     read as well as can be
 */
public record Fault(int line, String message, boolean grave) {}
