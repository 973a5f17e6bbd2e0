/**
 * Runs the rooms' tasks by the clock; the only room that knows Quartz. Servers that share a
 * database take turns in what needs to be done once among them.
 *
 * <p>Refuses to know what a task does.
 */
@NullMarked
package org.donecal.jobs;

import org.jspecify.annotations.NullMarked;
