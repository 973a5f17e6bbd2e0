package org.donecal.sharing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody found right what a share showed.
 *
 * @param name as whoever found it right called himself
 * @param digest of the snapshot
 */
record Confirmation(UUID id, long at, @Nullable String name, String digest, Snapshot snapshot) {}
