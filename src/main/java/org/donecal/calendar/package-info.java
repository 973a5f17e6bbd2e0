/**
 * Entries, and each change of them: the heart.
 *
 * <p>Keeps the totals that {@code reports} reads, because they change in the transaction that
 * changes an entry. Refuses to answer with them; that is for {@code reports}.
 */
@NullMarked
package org.donecal.calendar;

import org.jspecify.annotations.NullMarked;
