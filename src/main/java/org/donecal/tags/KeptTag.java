package org.donecal.tags;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a member decided about a tag, to be taken along.
 *
 * @param color null unless one was chosen
 * @param aliases what else it is called, in order
 */
public record KeptTag(
    String name, @Nullable String color, boolean archived, List<String> aliases) {}
