/**
 * What leaves: entries as CSV, XLSX, iCalendar and JSON, and the suitcase with all there is of
 * somebody.
 *
 * <p>Refuses to read anything back, which is for {@code imports}, and to know who may see what:
 * whoever shows entries to others hands over what those may see.
 */
@NullMarked
package org.donecal.exports;

import org.jspecify.annotations.NullMarked;
