package org.donecal.follow;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.donecal.networks.Account;
import org.donecal.networks.Follows;
import org.donecal.networks.Handle;
import org.donecal.networks.Network;
import org.donecal.networks.Pair;
import org.donecal.networks.SocialNetwork;
import org.donecal.networks.Told;
import org.jspecify.annotations.Nullable;

/** A network that nobody asks; only how much it takes at once, and how much it still allows. */
final class StubNetwork implements SocialNetwork {
  private final int accounts;
  private final int pairs;
  private boolean thrifty;

  StubNetwork(int accounts, int pairs) {
    this.accounts = accounts;
    this.pairs = pairs;
  }

  StubNetwork thrifty() {
    thrifty = true;
    return this;
  }

  @Override
  public Network network() {
    return Network.BLUESKY;
  }

  @Override
  public int accountsAtOnce() {
    return accounts;
  }

  @Override
  public Map<Handle, Told<Account>> accounts(Set<Handle> handles) {
    throw new AssertionError("Nobody asks");
  }

  @Override
  public Map<String, Told<Account>> accountsById(Set<String> ids) {
    throw new AssertionError("Nobody asks");
  }

  @Override
  public int followsAtOnce() {
    return pairs;
  }

  @Override
  public Map<Pair, Told<Follows>> follows(Set<Pair> asked) {
    throw new AssertionError("Nobody asks");
  }

  @Override
  public Told<Listed> following(Account account, @Nullable String cursor) {
    throw new AssertionError("Nobody asks");
  }

  @Override
  public Optional<Duration> pause() {
    return Optional.empty();
  }

  @Override
  public Optional<Duration> thrift() {
    return thrifty ? Optional.of(Duration.ofMinutes(1)) : Optional.empty();
  }
}
