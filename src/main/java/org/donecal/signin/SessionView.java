package org.donecal.signin;

/**
 * A session as its owner sees it.
 *
 * @param seenAt when it was last used, to the day
 * @param current whether it is the one that asks
 */
public record SessionView(String id, String createdAt, String seenAt, boolean current) {}
