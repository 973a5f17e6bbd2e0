package org.donecal.follow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.donecal.follow.Visitors.Visitor;
import org.donecal.kernel.Failure;
import org.donecal.networks.Follows;
import org.donecal.networks.Handle;
import org.donecal.networks.Pair;
import org.donecal.networks.Person;
import org.donecal.networks.SocialNetwork.Listed;
import org.donecal.networks.Told;

/**
 * All whom somebody follows, and whether they follow back: told page by page, as the network tells
 * them, for as long as somebody listens. The list itself is not kept; what was learned of each is.
 */
final class Everyone {
  /** So many pages at most, and then it is said that there are more. */
  static final int MOST_PAGES = 50;

  private final Comparisons comparisons;

  Everyone(Comparisons comparisons) {
    this.comparisons = comparisons;
  }

  /** Somebody who is followed. */
  record Followed(Handle handle, Follows follows) {}

  /** Hears of them; may throw to hear no more. */
  interface Listener {
    void people(List<Followed> people);

    /** Something was not told; the sentence says why. */
    void trouble(String why);
  }

  void tell(Profile me, Visitor visitor, Listener listener) {
    try {
      tellAll(me, visitor, listener);
    } catch (Failure.TooOften refused) {
      listener.trouble(String.valueOf(refused.getMessage()));
    }
  }

  private void tellAll(Profile me, Visitor visitor, Listener listener) {
    var network = comparisons.of(me.shownAs().network());
    var seen = new LinkedHashSet<String>();
    String cursor = null;
    for (var pages = 0; pages < MOST_PAGES; pages++) {
      visitor.spend(network.network(), 1);
      var told = network.network().following(me.account(), cursor);
      if (!(told instanceof Told.Found<Listed> found)) {
        listener.trouble(
            told instanceof Told.Failed<Listed> failed ? failed.why() : "The account is gone.");
        return;
      }
      var fresh = found.value().people().stream().filter(it -> seen.add(it.id())).toList();
      tell(me.person(), fresh, network, visitor, listener);
      cursor = found.value().next();
      if (cursor == null) {
        return;
      }
    }
    listener.trouble("There are more, but we stop here.");
  }

  private static void tell(
      Person me, List<Person> people, Acquaintance network, Visitor visitor, Listener listener) {
    var size = network.network().followsAtOnce();
    for (var from = 0; from < people.size(); from += size) {
      var some = people.subList(from, Math.min(people.size(), from + size));
      listener.people(follow(me, some, network, visitor));
    }
  }

  private static List<Followed> follow(
      Person me, List<Person> people, Acquaintance network, Visitor visitor) {
    var pairs = people.stream().map(it -> new Pair(it, me)).collect(Collectors.toSet());
    var known = new HashMap<>(network.look(pairs));
    pairs.removeAll(known.keySet());
    known.putAll(ask(pairs, network, visitor));
    var followed = new ArrayList<Followed>();
    for (var person : people) {
      var relation = known.getOrDefault(new Pair(person, me), new Relation(Follows.UNKNOWN));
      followed.add(new Followed(person.handle(), relation.follows()));
    }
    return followed;
  }

  /** What the network tells of these, which is kept. */
  private static Map<Pair, Relation> ask(Set<Pair> pairs, Acquaintance network, Visitor visitor) {
    if (pairs.isEmpty()) {
      return Map.of();
    }
    visitor.spend(network.network(), 1);
    Map<Pair, Relation> learned = new HashMap<>();
    network
        .network()
        .follows(pairs)
        .forEach(
            (pair, told) -> {
              if (told instanceof Told.Found<Follows> found) {
                learned.put(pair, new Relation(found.value()));
              }
            });
    network.learn(learned);
    return learned;
  }
}
