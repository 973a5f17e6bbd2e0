package org.donecal.networks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One network, asked. Every question has an answer in the map that comes back, be it that there was
 * none; nothing is thrown but by mistakes of the caller's, and nothing waits longer than a request
 * to the network may take.
 */
public interface SocialNetwork {

  Network network();

  /** How many accounts one call tells of. */
  int accountsAtOnce();

  /** The accounts that have the names now. */
  Map<Handle, Told<Account>> accounts(Set<Handle> handles);

  /** The accounts by their ids, whatever their names are now. */
  Map<String, Told<Account>> accountsById(Set<String> ids);

  /** How many pairs that share one person are answered for about one call. */
  int followsAtOnce();

  Map<Pair, Told<Follows>> follows(Set<Pair> pairs);

  /**
   * A page of those whom the account follows, in the network's order.
   *
   * @param cursor of the page before; null for the first one
   */
  Told<Listed> following(Account account, @Nullable String cursor);

  /** How long the network wants to be left alone; empty when it may be asked now. */
  Optional<Duration> pause();

  /** How long what the network still allows should be left to readers; empty when it is plenty. */
  Optional<Duration> thrift();

  /**
   * One page of a list.
   *
   * @param next the cursor of the page after; null after the last one
   */
  record Listed(List<Person> people, @Nullable String next) {
    public Listed {
      people = List.copyOf(people);
    }
  }
}
