/**
 * What members let others see of their calendar: shares, the page behind a share's address, which
 * follows what its owner does, what viewers found right, and letters that tell people of a share.
 *
 * <p>Refuses to tell a viewer anything that the share's filter, period and level of detail hide, be
 * it by a number, a name or the time of an event; and to write to people who asked us not to.
 */
@NullMarked
package org.donecal.sharing;

import org.jspecify.annotations.NullMarked;
