package org.donecal.subscriptions;

import java.util.List;

/** The ghosts of a period. */
public record GhostList(List<GhostView> ghosts) {}
