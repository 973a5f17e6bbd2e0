/**
 * Asking servers outside over HTTP, with bounds on how long, how much and where to; the pauses that
 * they ask for are kept.
 *
 * <p>Refuses to be led inside, to carry a token to whom it was not meant for, and to know what an
 * answer means.
 */
@NullMarked
package org.donecal.wire;

import org.jspecify.annotations.NullMarked;
