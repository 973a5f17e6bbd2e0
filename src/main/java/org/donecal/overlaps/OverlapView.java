package org.donecal.overlaps;

/**
 * Two entries that overlap.
 *
 * @param other the one that began earlier
 * @param minutes how long, begun minutes included
 */
public record OverlapView(String entry, String other, long minutes) {}
