/**
 * Entries from elsewhere: files of other programs and our own, recognised by what is in them, shown
 * before they are taken, and taken as one step of the history.
 *
 * <p>Refuses to guess: a file that is not understood line by line adds nothing.
 */
@NullMarked
package org.donecal.imports;

import org.jspecify.annotations.NullMarked;
