package org.donecal.favorites;

/**
 * A sentence at hand.
 *
 * @param count how many entries of the last 90 days say the same
 */
public record FavoriteView(String sentence, boolean pinned, int count) {}
