/**
 * Sentences at hand: those a member pinned, and those the member uses most.
 *
 * <p>Refuses to add entries: what a sentence means, and what becomes of it, is for {@code sentence}
 * and {@code calendar}.
 */
@NullMarked
package org.donecal.favorites;

import org.jspecify.annotations.NullMarked;
