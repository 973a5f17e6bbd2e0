/**
 * Mail: messages, the spool they wait in on disk, and what carries them out. Whoever has something
 * to say puts it into the {@code Outbox} and goes on; sending happens later, again and again until
 * it is done or hopeless.
 *
 * <p>Refuses to know what a message is about and who asked for it; refuses to send within anybody's
 * request; refuses to forget a message that it has taken.
 */
@NullMarked
package org.donecal.mail;

import org.jspecify.annotations.NullMarked;
