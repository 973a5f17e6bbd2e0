/**
 * The garden of tags: names that are put right in all titles, merged, coloured, archived; and hints
 * where two names look like one tag.
 *
 * <p>Refuses to change entries by itself; all goes through a step of the calendar.
 */
@NullMarked
package org.donecal.garden;

import org.jspecify.annotations.NullMarked;
