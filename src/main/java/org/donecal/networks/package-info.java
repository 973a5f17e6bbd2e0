/**
 * The social networks as they are told by themselves: what a handle is on each, and one client per
 * network that asks for profiles, for who follows whom, and for lists.
 *
 * <p>Refuses to keep anything, to know who is asking, and to let anything out that is not valid.
 */
@NullMarked
package org.donecal.networks;

import org.jspecify.annotations.NullMarked;
