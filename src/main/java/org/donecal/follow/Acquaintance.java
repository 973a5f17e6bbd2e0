package org.donecal.follow;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.donecal.cache.Allowance;
import org.donecal.cache.Budget;
import org.donecal.cache.Cache;
import org.donecal.cache.CacheModule;
import org.donecal.cache.Cached;
import org.donecal.cache.Kind;
import org.donecal.cache.Policy;
import org.donecal.networks.Handle;
import org.donecal.networks.Network;
import org.donecal.networks.Pair;
import org.donecal.networks.SocialNetwork;

/** All we know of one network: who has which handle, each one's profile, and who follows whom. */
final class Acquaintance {
  private static final String BETWEEN = "|";

  private final SocialNetwork network;
  private final Cache<Profile> profiles;
  private final Cache<Identity> identities;
  private final Cache<Relation> relations;

  Acquaintance(SocialNetwork network, CacheModule cache, Policy policy) {
    this.network = network;
    var asking = new Asking(network);
    var name = network.network().key();
    Budget budget = purpose -> pause(network, purpose).orElse(Duration.ZERO);
    this.profiles =
        cache.open(
            new Kind<>(name + ".profiles", 1, Profile.class, policy, asking.profiles(), budget));
    this.identities =
        cache.open(
            new Kind<>(
                name + ".handles", 1, Identity.class, policy, asking.identities(profiles), budget));
    this.relations =
        cache.open(
            new Kind<>(
                name + ".follows", 1, Relation.class, policy, asking.relations(profiles), budget));
  }

  private static Optional<Duration> pause(SocialNetwork network, Budget.Purpose purpose) {
    return purpose == Budget.Purpose.READER ? network.pause() : network.thrift();
  }

  Network name() {
    return network.network();
  }

  SocialNetwork network() {
    return network;
  }

  Cache<Profile> profiles() {
    return profiles;
  }

  /** What is known of each, in their order; a handle nobody has is {@code Unknown}. */
  Replies<Handle, Cached<Profile>> find(Collection<Handle> handles, Allowance allowance) {
    var names = handles.stream().map(Handle::name).toList();
    var who = new Replies<>(identities.getAll(names, allowance));
    var ids =
        who.values().stream()
            .flatMap(it -> it.known().stream())
            .map(it -> it.value().id())
            .toList();
    var known = new Replies<>(profiles.getAll(ids, allowance));
    var found = new LinkedHashMap<Handle, Cached<Profile>>();
    for (var handle : handles) {
      found.put(handle, profile(who.to(handle.name()), known));
    }
    return new Replies<>(found);
  }

  private static Cached<Profile> profile(
      Cached<Identity> who, Replies<String, Cached<Profile>> known) {
    if (who instanceof Cached.Known<Identity> identity) {
      return known.to(identity.value().id());
    }
    if (who instanceof Cached.Missing<Identity> missing) {
      return new Cached.Missing<>(missing.why(), missing.retryAfter(), missing.answered());
    }
    return new Cached.Unknown<>(((Cached.Unknown<Identity>) who).fetchedAt());
  }

  /** Who has each handle; less than {@link #find}, for those who need no numbers. */
  Replies<Handle, Cached<Identity>> identify(Collection<Handle> handles, Allowance allowance) {
    var who =
        new Replies<>(identities.getAll(handles.stream().map(Handle::name).toList(), allowance));
    var found = new LinkedHashMap<Handle, Cached<Identity>>();
    handles.forEach(it -> found.put(it, who.to(it.name())));
    return new Replies<>(found);
  }

  /** Does each pair's first follow its second? By their ids. */
  Replies<Between, Cached<Relation>> relations(Collection<Between> pairs, Allowance allowance) {
    var replies =
        new Replies<>(relations.getAll(pairs.stream().map(Between::key).toList(), allowance));
    var found = new HashMap<Between, Cached<Relation>>();
    pairs.forEach(it -> found.put(it, replies.to(it.key())));
    return new Replies<>(found);
  }

  /** What is kept of these and not old; asks nobody. */
  Map<Pair, Relation> look(Collection<Pair> pairs) {
    var kept = relations.lookAll(pairs.stream().map(it -> Between.of(it).key()).toList());
    var fresh = new HashMap<Pair, Relation>();
    for (var pair : pairs) {
      var relation = kept.get(Between.of(pair).key());
      if (relation != null && !relation.stale()) {
        fresh.put(pair, relation.value());
      }
    }
    return fresh;
  }

  void learn(Map<Pair, Relation> told) {
    relations.putAll(
        told.entrySet().stream()
            .collect(Collectors.toMap(it -> Between.of(it.getKey()).key(), Map.Entry::getValue)));
  }

  /** Two ids, and a direction. */
  record Between(String follower, String followed) {
    static Between of(Pair pair) {
      return new Between(pair.follower().id(), pair.followed().id());
    }

    String key() {
      return follower + BETWEEN + followed;
    }
  }

  /** The two ids in a relation's key. */
  static List<String> ids(String key) {
    var at = key.indexOf(BETWEEN);
    return List.of(key.substring(0, at), key.substring(at + 1));
  }
}
