package org.donecal.follow;

/** Who has a handle now: the network's own id, which stays when the handle changes. */
public record Identity(String id) {}
