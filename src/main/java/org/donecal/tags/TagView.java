package org.donecal.tags;

import java.util.List;

/**
 * A tag as it is listed.
 *
 * @param count of living entries
 * @param lastUsed the latest day on which an entry with it starts
 * @param aliases what else it is called, in order
 */
public record TagView(
    String name,
    long count,
    String lastUsed,
    String color,
    boolean archived,
    List<String> aliases) {}
