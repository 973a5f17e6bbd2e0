/**
 * Hourly entries that lie over one another: which they are, and what to do about it.
 *
 * <p>Refuses to hinder anybody from saving one: overlaps are told of, and may be kept.
 */
@NullMarked
package org.donecal.overlaps;

import org.jspecify.annotations.NullMarked;
