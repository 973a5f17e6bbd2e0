/**
 * The persistent cache: what can be fetched again, kept in MongoDB and for a minute in memory,
 * renewed behind the reader's back.
 *
 * <p>Refuses to know what is kept and who is asked for it: no HTTP, no network, no page. Refuses to
 * look anything up but by {@code _id}: the embedded server reads a whole collection for anything
 * else, and nobody else reads it meanwhile.
 */
@NullMarked
package org.donecal.cache;

import org.jspecify.annotations.NullMarked;
