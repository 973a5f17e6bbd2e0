/**
 * Entries, tags, history: the heart.
 *
 * <p>Keeps the totals from which {@code reports} answers, because they must change in the
 * transaction that changes an entry; refuses to answer with them itself.
 */
@NullMarked
package org.donecal.calendar;

import org.jspecify.annotations.NullMarked;
