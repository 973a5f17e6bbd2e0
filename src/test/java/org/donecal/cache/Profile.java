package org.donecal.cache;

import org.jspecify.annotations.Nullable;

/** What the tests keep. */
public record Profile(String id, @Nullable String name, long followers) {}
