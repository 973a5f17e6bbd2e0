package org.donecal.replies;

import java.util.List;

/**
 * What became of a mail that was handed over.
 *
 * @param outcomes one for each address it was for: {@code added}, {@code nothing}, {@code expired},
 *     {@code repeated} or {@code ignored}
 */
public record InboundView(List<String> outcomes) {}
