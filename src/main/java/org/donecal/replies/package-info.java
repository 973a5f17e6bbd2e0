/**
 * Replies: what members answer to mails that ask what they did becomes entries. Whoever holds the
 * secret address that such a mail carries may add to the calendar of the one member it was sent to,
 * until it expires, and nothing else; what was added is told to that member, who can undo it.
 *
 * <p>Refuses to believe who a mail says it is from; refuses to answer anybody but the member;
 * refuses to take a mail twice, or by half.
 */
@NullMarked
package org.donecal.replies;

import org.jspecify.annotations.NullMarked;
