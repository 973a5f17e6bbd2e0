/**
 * Calendars of others over one's own: what somebody shared, in a colour of its own; and what an
 * iCalendar text somewhere tells, as ghosts that become entries only when somebody says so.
 *
 * <p>Refuses to count any of it in anybody's totals, to show more than a share lets be seen, and to
 * ask a server while somebody waits for the calendar.
 */
@NullMarked
package org.donecal.subscriptions;

import org.jspecify.annotations.NullMarked;
