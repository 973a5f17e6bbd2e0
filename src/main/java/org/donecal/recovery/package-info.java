/**
 * Whose an address is, found out by mail: forgotten passwords, the proof of addresses, and telling
 * the owner what was changed.
 *
 * <p>Refuses to tell anybody whether an address has an account, and to open one for anything but a
 * secret that was mailed, once and not for long.
 */
@NullMarked
package org.donecal.recovery;

import org.jspecify.annotations.NullMarked;
