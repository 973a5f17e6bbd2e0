/**
 * What leaves: entries as CSV, XLSX, iCalendar and JSON, the suitcase with all there is of
 * somebody, and feeds, which the calendar programs of their owner read again and again.
 *
 * <p>Refuses to read anything back, which is for {@code imports}, and to hide a part of an entry:
 * whoever shows entries to others hands over what those may see.
 */
@NullMarked
package org.donecal.exports;

import org.jspecify.annotations.NullMarked;
