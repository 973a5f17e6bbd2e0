package org.donecal.follow;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Set;
import java.util.concurrent.Executor;
import org.donecal.cache.CacheModule;
import org.donecal.cache.Policy;
import org.donecal.kernel.AppModule;
import org.donecal.kernel.Task;
import org.donecal.networks.Network;
import org.donecal.networks.NetworksModule;

/** Too Cool For Me. */
public final class FollowModule implements AppModule {
  private static final Duration RANK_EVERY = Duration.ofMinutes(2);
  private static final Duration BEAT_EVERY = Duration.ofSeconds(15);

  private final URI home;
  private final Clock clock;
  private final Comparisons comparisons;
  private final Ranking ranking;
  private final Lookups lookups;
  private final LookupsFeed feed;
  private final Visitors visitors;

  /**
   * @param home our own public address, for links that stay
   */
  public FollowModule(
      NetworksModule networks,
      CacheModule cache,
      FollowSettings settings,
      URI home,
      Clock clock,
      Executor background) {
    this.home = home;
    this.clock = clock;
    var policy = Policy.DEFAULT.of(settings.fresh(), settings.maximum());
    var known = new EnumMap<Network, Acquaintance>(Network.class);
    for (var network : Network.values()) {
      known.put(network, new Acquaintance(networks.network(network), cache, policy));
    }
    var profiles = known.values().stream().map(Acquaintance::profiles).toList();
    this.ranking = new Ranking(profiles, cache);
    this.lookups = new Lookups(cache, background);
    this.feed = new LookupsFeed(lookups);
    this.comparisons = new Comparisons(known, ranking, lookups);
    this.visitors = new Visitors(clock);
    background.execute(ranking::reckon);
  }

  @Override
  public Set<Object> resources() {
    return Set.of(
        new FollowingPages(comparisons, visitors, home, clock),
        new ThesePage(comparisons, visitors),
        new BookmarkletPage(home),
        new FollowsResource(comparisons, visitors),
        new CoolestPage(ranking),
        new EveryonePage(comparisons, visitors),
        new LookupsPage(lookups, feed));
  }

  @Override
  public Set<Task> tasks() {
    return Set.of(
        Task.onEachServer("follow-ranking", RANK_EVERY, ranking::reckon),
        Task.onEachServer("follow-beat", BEAT_EVERY, feed::beat));
  }

  @Override
  public void close() {
    feed.close();
  }
}
