/**
 * Opens the relational store (pool, migrations, Hibernate) and MongoDB, embedded or real, and shuts
 * them.
 *
 * <p>Refuses to know what is stored: entities and migrations belong to the rooms.
 */
@NullMarked
package org.donecal.store;

import org.jspecify.annotations.NullMarked;
