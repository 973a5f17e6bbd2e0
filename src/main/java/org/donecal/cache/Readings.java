package org.donecal.cache;

/**
 * What one cache has done since the start. Each key that was asked for counts once as near, kept or
 * missed.
 *
 * @param near answered from memory
 * @param kept answered from MongoDB
 * @param missed a reader had to wait for a load, or was told that there was none
 * @param stale answered with something older than it should be, wherever that came from
 * @param loads calls of the loader
 * @param loadMillis the time these took together
 * @param failures keys that a load failed for
 * @param dropped refreshes that found no room
 */
public record Readings(
    long near,
    long kept,
    long missed,
    long stale,
    long loads,
    long loadMillis,
    long failures,
    long dropped) {}
