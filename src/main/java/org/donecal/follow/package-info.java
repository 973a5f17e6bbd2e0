/**
 * Too Cool For Me: does X follow Y, how cool is each, and who of those I follow follows me.
 *
 * <p>Refuses to ask a network by itself: it asks the cache, which asks {@code networks}. Never
 * shows "unknown" as a no.
 */
@NullMarked
package org.donecal.follow;

import org.jspecify.annotations.NullMarked;
