/**
 * The composition root: reads the settings, builds the object graph by hand, starts and stops it.
 *
 * <p>Refuses to decide anything else; nobody imports it.
 */
@NullMarked
package org.donecal.app;

import org.jspecify.annotations.NullMarked;
