package org.donecal.kernel;

import java.util.Map;
import java.util.function.Supplier;

/**
 * A number that tells how the server does.
 *
 * @param name as Prometheus has it, with the unit; counters end in {@code _total}
 * @param values by labels such as {@code kind="x"}; an empty key where there are none
 */
public record Measure(String name, String help, Supplier<Map<String, Double>> values) {}
