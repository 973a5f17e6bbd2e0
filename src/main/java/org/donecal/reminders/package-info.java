/**
 * Reminders: mails that ask members what they did on a day, at the time and on the weekdays they
 * chose, and whatever a reply needs to know of such a mail.
 *
 * <p>Refuses to write to an address that is not proven, to ask twice about one day, and to ask
 * about a day that is long past; what is replied is for {@code replies}.
 */
@NullMarked
package org.donecal.reminders;

import org.jspecify.annotations.NullMarked;
