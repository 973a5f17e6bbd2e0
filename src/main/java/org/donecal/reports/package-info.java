/**
 * Statistics per tag: how many days and hours went where.
 *
 * <p>Refuses to load entries: the database adds up.
 */
@NullMarked
package org.donecal.reports;

import org.jspecify.annotations.NullMarked;
