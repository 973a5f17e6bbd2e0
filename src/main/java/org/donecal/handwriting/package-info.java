/**
 * Handwriting: what somebody wrote in a mail that answers another one, without what was quoted,
 * signed or put there by a program.
 *
 * <p>Refuses to know how mail travels and is packed, who wrote it, and what the words mean.
 */
@NullMarked
package org.donecal.handwriting;

import org.jspecify.annotations.NullMarked;
