package org.donecal.garden;

/** Two tags that may be meant as one: the rarer, and the commoner that it could be merged into. */
public record Likeness(String from, String to, String why) {}
