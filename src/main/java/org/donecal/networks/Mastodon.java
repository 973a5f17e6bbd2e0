package org.donecal.networks;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.donecal.networks.Rolls.Side;
import org.donecal.wire.Trouble;
import org.donecal.wire.Wire;
import org.jspecify.annotations.Nullable;

/**
 * Mastodon, which is many servers: each handle is asked for on its own. Whose token we have is
 * answered by {@code relationships}; all others by their lists, which servers and people may hide.
 */
final class Mastodon implements SocialNetwork {
  private static final int PAIRS_AT_ONCE = 40;

  private final MastodonServers servers;
  private final MastodonLists lists;
  private final Optional<MastodonSelf> self;

  Mastodon(Wire wire, Optional<URI> url, Optional<String> token) {
    var line = new Line(network(), wire, url, token, "application/json, application/jrd+json");
    this.servers = new MastodonServers(line, url);
    this.lists = new MastodonLists(servers);
    this.self = token.isPresent() ? url.map(it -> new MastodonSelf(servers, it)) : Optional.empty();
  }

  @Override
  public Network network() {
    return Network.MASTODON;
  }

  @Override
  public int accountsAtOnce() {
    return 1;
  }

  @Override
  public int followsAtOnce() {
    return PAIRS_AT_ONCE;
  }

  /** There is no server that speaks for all; each one's own pause is kept to by the line. */
  @Override
  public Optional<Duration> pause() {
    return servers.pause();
  }

  @Override
  public Optional<Duration> thrift() {
    return servers.thrift();
  }

  @Override
  public Map<Handle, Told<Account>> accounts(Set<Handle> handles) {
    return Batches.one(handles, servers::account);
  }

  @Override
  public Map<String, Told<Account>> accountsById(Set<String> ids) {
    return Batches.one(ids, servers::accountById);
  }

  @Override
  public Map<Pair, Told<Follows>> follows(Set<Pair> pairs) {
    var told = new HashMap<Pair, Told<Follows>>();
    var open = List.<Pair>copyOf(pairs);
    if (self.isPresent()) {
      told.putAll(own(self.get(), open));
      open = open.stream().filter(it -> !told.containsKey(it)).toList();
    }
    told.putAll(new Rolls(lists).follows(open));
    return told;
  }

  /** What the token's own account can tell; nothing when it can't be asked who that is. */
  private static Map<Pair, Told<Follows>> own(MastodonSelf self, Collection<Pair> pairs) {
    try {
      return self.follows(pairs);
    } catch (Trouble unusable) {
      return Map.of();
    }
  }

  @Override
  public Told<Listed> following(Account account, @Nullable String cursor) {
    return Told.by(() -> new Told.Found<>(lists.page(account.person(), Side.FOLLOWING, cursor)));
  }
}
