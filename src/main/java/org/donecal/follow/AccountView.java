package org.donecal.follow;

import java.util.OptionalLong;
import org.donecal.cache.Cached;
import org.jspecify.annotations.Nullable;

/**
 * An account as it is shown.
 *
 * @param ratio followers / max(following, 1)
 * @param rank its place among all accounts we have seen, if it was reckoned already
 * @param fetchedAt when the network told it
 * @param state whether it is {@code fresh}; what is not is being renewed, or could not be
 */
public record AccountView(
    String handle,
    String network,
    String name,
    @Nullable String avatar,
    long followers,
    long following,
    double ratio,
    @Nullable Long rank,
    String fetchedAt,
    String state) {

  static AccountView of(Cached.Known<Profile> found, OptionalLong rank) {
    var profile = found.value();
    return new AccountView(
        profile.handle(),
        profile.network(),
        profile.name(),
        profile.avatar(),
        profile.followers(),
        profile.following(),
        profile.ratio(),
        rank.isPresent() ? rank.getAsLong() : null,
        found.fetchedAt().toString(),
        found.stale() ? "stale" : "fresh");
  }

  public boolean stale() {
    return state.equals("stale");
  }
}
