/**
 * iCalendar (RFC 5545): what such a text says, as plain records, and how one is written. The only
 * room that knows the library for it.
 *
 * <p>Refuses to know entries, tags and networks, to throw at whatever a text says, and to follow a
 * series beyond the time that was asked for.
 */
@NullMarked
package org.donecal.ical;

import org.jspecify.annotations.NullMarked;
