package org.donecal.cache;

/**
 * One kind of value that is kept.
 *
 * @param name of the collection and in measures, such as {@code bluesky.profiles}
 * @param version of the record's shape; what was written with another one counts as missing
 * @param type a record, as the driver's own codec writes it
 */
public record Kind<V extends Record>(
    String name, int version, Class<V> type, Policy policy, Loader<V> loader, Budget budget) {}
