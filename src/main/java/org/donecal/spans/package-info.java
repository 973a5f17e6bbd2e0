/**
 * When something was done: moments as people write them, spans of hours or of whole days, periods
 * somebody asks about, and how all of them are written.
 *
 * <p>Refuses to know what was done.
 */
@NullMarked
package org.donecal.spans;

import org.jspecify.annotations.NullMarked;
