package org.donecal.kernel;

import java.time.Duration;

/**
 * Work that is done again and again, never twice at once.
 *
 * @param name unique, shown in logs
 * @param every the pause between two starts; the first start is one pause after the server's
 */
public record Task(String name, Duration every, Runnable work) {}
