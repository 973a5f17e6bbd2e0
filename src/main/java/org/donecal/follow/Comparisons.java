package org.donecal.follow;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.donecal.cache.Cached;
import org.donecal.follow.Acquaintance.Between;
import org.donecal.follow.Visitors.Visitor;
import org.donecal.kernel.Failure;
import org.donecal.networks.Follows;
import org.donecal.networks.Handle;
import org.donecal.networks.Network;

/** Does X follow Y: the use cases, over what is known of each network. */
final class Comparisons {
  private final Map<Network, Acquaintance> known;
  private final Ranking ranking;
  private final Lookups lookups;

  Comparisons(Map<Network, Acquaintance> known, Ranking ranking, Lookups lookups) {
    this.known = known;
    this.ranking = ranking;
    this.lookups = lookups;
  }

  Acquaintance of(Network network) {
    var found = known.get(network);
    if (found == null) {
      throw new IllegalStateException(network + " is not wired");
    }
    return found;
  }

  /** Both ways between two; whom nobody has, or nobody can tell of, is a {@link Failure}. */
  Comparison compare(Handle a, Handle b, Visitor visitor) {
    if (a.network() != b.network()) {
      throw new Failure.Invalid("b", "Both handles must be of the same network.");
    }
    if (a.equals(b)) {
      throw new Failure.Invalid("b", "Please give two different handles.");
    }
    lookups.count(Lookups.Kind.PAIRS, 2);
    var network = of(a.network());
    var asking = visitor.asking(network.network());
    var found = network.find(List.of(a, b), asking);
    var first = required(a, found.to(a));
    var second = required(b, found.to(b));
    var there = new Between(first.value().id(), second.value().id());
    var back = new Between(there.followed(), there.follower());
    var relations = network.relations(List.of(there, back), asking);
    return new Comparison(
        account(first), account(second), follows(relations.to(there)), follows(relations.to(back)));
  }

  /** The account behind a handle. */
  Cached.Known<Profile> find(Handle handle, Visitor visitor) {
    var network = of(handle.network());
    var asking = visitor.asking(network.network());
    return required(handle, network.find(List.of(handle), asking).to(handle));
  }

  private AccountView account(Cached.Known<Profile> found) {
    var profile = found.value();
    return AccountView.of(found, rank(profile));
  }

  private OptionalLong rank(Profile profile) {
    return ranking.rank(profile.network(), profile.id());
  }

  private static <V> Cached.Known<V> required(Handle handle, Cached<V> found) {
    if (found instanceof Cached.Known<V> known) {
      return known;
    }
    if (found instanceof Cached.Missing<V> missing) {
      throw unavailable(missing);
    }
    throw new Failure.NotFound(
        "There is nobody called " + handle.name() + " on " + handle.network().label() + ".");
  }

  private static Failure unavailable(Cached.Missing<?> missing) {
    var wait = missing.retryAfter().isZero() ? Duration.ofSeconds(10) : missing.retryAfter();
    return missing.answered()
        ? new Failure.NoSense(missing.why(), wait)
        : new Failure.Unavailable(missing.why(), wait);
  }

  private static Follows follows(Cached<Relation> relation) {
    return relation.known().map(it -> it.value().follows()).orElse(Follows.UNKNOWN);
  }

  /**
   * Whether each follows the one; refused when nothing at all can be told. What would take too many
   * calls is unknown, and known soon after.
   */
  Replies<Handle, Follows> followers(Handle followed, Collection<Handle> handles, Visitor visitor) {
    if (handles.stream().anyMatch(it -> it.network() != followed.network())) {
      throw new Failure.Invalid(
          "handles", "All handles must be of " + followed.network().label() + ", as yours is.");
    }
    lookups.count(Lookups.Kind.CHECKS, handles.size());
    var all = new LinkedHashSet<>(List.of(followed)); // in the first call, or none is of use
    all.addAll(handles);
    var network = of(followed.network());
    var spending = new Spending(network.network(), visitor);
    var found = network.identify(all, spending.forNames());
    var id = required(followed, found.to(followed)).value().id();
    var pairs =
        found.values().stream()
            .flatMap(it -> it.known().stream())
            .map(it -> new Between(it.value().id(), id))
            .filter(it -> !it.follower().equals(id))
            .collect(Collectors.toSet());
    var relations = network.relations(pairs, spending.forFollows());
    refuseIfNothingIsKnown(handles.stream().map(found::to).toList(), relations.values());
    var results = new LinkedHashMap<Handle, Follows>();
    for (var handle : handles) {
      results.put(handle, follows(found.to(handle), id, relations));
    }
    return new Replies<>(results);
  }

  private static Follows follows(
      Cached<Identity> follower, String followed, Replies<Between, Cached<Relation>> relations) {
    return follower
        .known()
        .map(it -> relations.all().get(new Between(it.value().id(), followed)))
        .map(Comparisons::follows)
        .orElse(Follows.UNKNOWN);
  }

  private static void refuseIfNothingIsKnown(
      Collection<Cached<Identity>> people, Collection<Cached<Relation>> relations) {
    if (people.stream().allMatch(Cached.Missing.class::isInstance)) {
      people.stream().findFirst().ifPresent(Comparisons::refuse);
    }
    if (!relations.isEmpty() && relations.stream().allMatch(Cached.Missing.class::isInstance)) {
      relations.stream().findFirst().ifPresent(Comparisons::refuse);
    }
  }

  private static void refuse(Cached<?> missing) {
    if (missing instanceof Cached.Missing<?> known) {
      throw unavailable(known);
    }
  }
}
