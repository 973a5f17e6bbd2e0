package org.donecal.calendar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some entries, in order.
 *
 * @param next the cursor behind which the list goes on; null at its end
 */
public record EntryPage(List<EntryView> entries, @Nullable String next) {}
