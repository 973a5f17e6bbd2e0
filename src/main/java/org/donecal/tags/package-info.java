/**
 * Tags: how they are read from a title, how they are spelled and coloured, and which entries a
 * filter lets pass.
 *
 * <p>Refuses to know entries as more than an id, a span and a title.
 */
@NullMarked
package org.donecal.tags;

import org.jspecify.annotations.NullMarked;
