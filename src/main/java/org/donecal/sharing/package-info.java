/**
 * What members let others see of their calendar: shares, the page behind a share's address, which
 * follows what its owner does, and what viewers found right.
 *
 * <p>Refuses to tell a viewer anything that the share's filter, period and level of detail hide, be
 * it by a number, a name or the time of an event.
 */
@NullMarked
package org.donecal.sharing;

import org.jspecify.annotations.NullMarked;
