/**
 * From anywhere in one line: the small window that a bookmarklet or a phone's share sheet opens,
 * what makes DoneCal an app that works without the network, and the pages of help about it.
 *
 * <p>Refuses to keep entries itself: what is typed goes into {@code calendar} by the rules of its
 * API. Refuses to run anything on the pages of others.
 */
@NullMarked
package org.donecal.quick;

import org.jspecify.annotations.NullMarked;
