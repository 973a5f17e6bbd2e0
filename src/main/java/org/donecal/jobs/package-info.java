/**
 * Runs the rooms' tasks by the clock; the only room that knows Quartz.
 *
 * <p>Refuses to know what a task does.
 */
@NullMarked
package org.donecal.jobs;

import org.jspecify.annotations.NullMarked;
