/**
 * What those who keep the server see and hear: the mail that waits or is dead, and by mail what
 * nobody foresaw.
 *
 * <p>Refuses everybody else, as if there were nothing here; refuses to show what stands in a mail,
 * beyond its subject and who it is for; refuses to put into an alarm what only a member may know.
 */
@NullMarked
package org.donecal.keepers;

import org.jspecify.annotations.NullMarked;
