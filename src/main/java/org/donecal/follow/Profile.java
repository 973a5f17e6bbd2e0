package org.donecal.follow;

import java.util.Locale;
import org.donecal.networks.Account;
import org.donecal.networks.Handle;
import org.donecal.networks.Network;
import org.donecal.networks.Person;
import org.jspecify.annotations.Nullable;

/**
 * An account as it is kept, under its network's own id.
 *
 * @param network its key, such as {@code bluesky}
 * @param handle the name on the network, as it was last seen
 */
public record Profile(
    String network,
    String id,
    String handle,
    String name,
    @Nullable String avatar,
    long followers,
    long following) {

  static Profile of(Account account) {
    return new Profile(
        account.handle().network().key(),
        account.person().id(),
        account.handle().name(),
        account.name(),
        account.avatar(),
        account.followers(),
        account.following());
  }

  /** How cool: followers for each one followed. */
  public double ratio() {
    return (double) followers / Math.max(following, 1);
  }

  public Handle shownAs() {
    return new Handle(Network.valueOf(network.toUpperCase(Locale.ROOT)), handle);
  }

  Person person() {
    return new Person(shownAs(), id);
  }

  Account account() {
    return new Account(person(), name, avatar, followers, following);
  }
}
