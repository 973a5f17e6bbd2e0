/**
 * Every change of the last thirty days, in words and in full, and how it is taken back.
 *
 * <p>Refuses to know what was changed: rooms above give it an {@link Undoable} for each kind of
 * thing, and describe what they changed in {@link Line}s.
 */
@NullMarked
package org.donecal.history;

import org.jspecify.annotations.NullMarked;
