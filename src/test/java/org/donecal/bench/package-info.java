/**
 * Measures how fast DoneCal is, beside bare servlets that do the same on the same server, pool and
 * database; {@code src/docs/performance.md} tells how it is run and what it found.
 *
 * <p>Refuses to judge by the clock alone: what it prints are ratios, which another machine has too.
 */
@NullMarked
package org.donecal.bench;

import org.jspecify.annotations.NullMarked;
