/**
 * Accounts, sessions, passwords and personal settings: who is asking.
 *
 * <p>Refuses to know what people do once they are in.
 */
@NullMarked
package org.donecal.signin;

import org.jspecify.annotations.NullMarked;
