package org.donecal.reports;

import java.util.List;

/**
 * Days and hours of the entries that have exactly these tags.
 *
 * @param tags alphabetical; none: untagged
 */
public record CombinationView(List<String> tags, long days, double hours, long entries) {}
