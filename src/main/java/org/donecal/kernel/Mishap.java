package org.donecal.kernel;

/**
 * Something that nobody foresaw.
 *
 * @param where in which request or task, with nothing in it that only its sender may know
 * @param id under which the log tells more of it
 */
public record Mishap(String where, String id, Throwable thrown) {}
