package org.donecal.follow;

import org.donecal.networks.Follows;

/** Whether the first of two follows the second, as it is kept. */
public record Relation(Follows follows) {}
