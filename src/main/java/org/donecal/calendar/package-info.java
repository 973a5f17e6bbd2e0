/**
 * Entries, tags, history: the heart.
 *
 * <p>Refuses to add anything up; that is for {@code reports}.
 */
@NullMarked
package org.donecal.calendar;

import org.jspecify.annotations.NullMarked;
