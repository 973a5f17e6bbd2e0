package org.donecal.sharing;

import java.util.List;

/**
 * What a share would let be seen.
 *
 * @param entries how many
 * @param sample the first few, as they would be shown; none where totals are
 * @param hiddenTags the tags that these entries have and that would not be told
 */
public record PreviewView(long entries, List<SharedEntry> sample, List<String> hiddenTags) {}
