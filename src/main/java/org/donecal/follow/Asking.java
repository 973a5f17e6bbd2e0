package org.donecal.follow;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.donecal.cache.Cache;
import org.donecal.cache.Loaded;
import org.donecal.cache.Loader;
import org.donecal.networks.Account;
import org.donecal.networks.Handle;
import org.donecal.networks.Pair;
import org.donecal.networks.Person;
import org.donecal.networks.SocialNetwork;
import org.donecal.networks.Told;

/** What the cache asks a network when it does not know. */
final class Asking {
  private final SocialNetwork network;

  Asking(SocialNetwork network) {
    this.network = network;
  }

  /** Who has a handle. What is told with it goes to the profiles, so that nobody asks twice. */
  Loader<Identity> identities(Cache<Profile> profiles) {
    return loader(
        network.accountsAtOnce(),
        names -> {
          var handles =
              names.stream()
                  .collect(Collectors.toMap(it -> it, it -> new Handle(network.network(), it)));
          var told = network.accounts(Set.copyOf(handles.values()));
          keep(profiles, told.values());
          return each(names, it -> told.get(handles.get(it)), it -> new Identity(it.person().id()));
        });
  }

  private static void keep(Cache<Profile> profiles, Collection<Told<Account>> told) {
    var learned = new HashMap<String, Profile>();
    for (var each : told) {
      if (each instanceof Told.Found<Account> found) {
        learned.put(found.value().person().id(), Profile.of(found.value()));
      }
    }
    profiles.putAll(learned);
  }

  Loader<Profile> profiles() {
    return loader(
        network.accountsAtOnce(),
        ids -> {
          var told = network.accountsById(ids);
          return each(ids, told::get, Profile::of);
        });
  }

  Loader<Relation> relations(Cache<Profile> profiles) {
    return loader(
        network.followsAtOnce(),
        keys -> {
          var people = people(keys, profiles);
          var pairs = new LinkedHashMap<String, Pair>();
          keys.forEach(key -> pair(people, key).ifPresent(it -> pairs.put(key, it)));
          var told = network.follows(Set.copyOf(pairs.values()));
          return each(pairs.keySet(), it -> told.get(pairs.get(it)), Relation::new);
        });
  }

  /** Whom nobody can name can't be asked about: the cache takes it for a failure. */
  private static Optional<Pair> pair(Map<String, Person> people, String key) {
    var ids = Acquaintance.ids(key);
    var follower = people.get(ids.get(0));
    var followed = people.get(ids.get(1));
    return follower == null || followed == null
        ? Optional.empty()
        : Optional.of(new Pair(follower, followed));
  }

  /** Their names are in their profiles; who is in none is asked for. */
  private Map<String, Person> people(Set<String> keys, Cache<Profile> profiles) {
    var people = new HashMap<String, Person>();
    var rest =
        keys.stream()
            .flatMap(it -> Acquaintance.ids(it).stream())
            .collect(Collectors.toCollection(HashSet::new));
    profiles.lookAll(rest).forEach((id, kept) -> people.put(id, kept.value().person()));
    rest.removeAll(people.keySet());
    if (!rest.isEmpty()) {
      network
          .accountsById(rest)
          .forEach(
              (id, told) -> {
                if (told instanceof Told.Found<Account> found) {
                  people.put(id, found.value().person());
                }
              });
    }
    return people;
  }

  private static <T, V> Map<String, Loaded<V>> each(
      Collection<String> keys, Function<String, Told<T>> told, Function<T, V> value) {
    var loaded = new HashMap<String, Loaded<V>>();
    keys.forEach(key -> loaded.put(key, loaded(told.apply(key), value)));
    return loaded;
  }

  private static <T, V> Loaded<V> loaded(Told<T> told, Function<T, V> value) {
    if (told instanceof Told.Found<T> found) {
      return new Loaded.Found<>(value.apply(found.value()));
    }
    if (told instanceof Told.Failed<T> failed) {
      return new Loaded.Failed<>(
          failed.why(), failed.retryAfter().orElse(Duration.ZERO), failed.answered());
    }
    return new Loaded.Unknown<>();
  }

  private static <V> Loader<V> loader(
      int batch, Function<Set<String>, Map<String, Loaded<V>>> asking) {
    return new Loader<>() {
      @Override
      public Map<String, Loaded<V>> load(Set<String> keys) {
        return asking.apply(keys);
      }

      @Override
      public int batch() {
        return batch;
      }
    };
  }
}
