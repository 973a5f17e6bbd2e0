/**
 * What one line says: when something was done, how long it took, and the title that is left. Any
 * text says something, be it only a title.
 *
 * <p>Refuses to know where sentences come from and what becomes of them, and to read tags: their
 * words stay in the title.
 */
@NullMarked
package org.donecal.sentence;

import org.jspecify.annotations.NullMarked;
