package org.donecal.networks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.donecal.networks.SocialNetwork.Listed;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who follows whom where a network can only be asked for lists: reads the shorter one of
 * the two that would tell. Who stands in it follows. Who does not, does not – if the list was read
 * to its end and has as many names as the network counts; one that is hidden, cut or too long to
 * read leaves it unknown.
 */
final class Rolls {

  /** Whom somebody follows, or who follows them. */
  enum Side {
    FOLLOWING,
    FOLLOWERS
  }

  /** How a network is asked for its lists. */
  interface Roll {

    /** The numbers of now, which are how many names a whole list would have. */
    Account account(Person person);

    Listed page(Person person, Side side, @Nullable String cursor);

    /** How many names a page has at most. */
    int pageSize();

    /** How many pages are read of one list. */
    int mostPages();

    /** Whether two are the same one: by id, or by name where ids differ from server to server. */
    Function<Person, String> identity();
  }

  private final Roll roll;

  Rolls(Roll roll) {
    this.roll = roll;
  }

  Map<Pair, Told<Follows>> follows(Collection<Pair> pairs) {
    var told = new HashMap<Pair, Told<Follows>>();
    var accounts = new HashMap<Person, Account>();
    pairs.stream()
        .collect(Collectors.groupingBy(Pair::followed))
        .values()
        .forEach(group -> told.putAll(Batches.guarded(group, it -> group(it, accounts))));
    return told;
  }

  /** Pairs with one followed: one alone has two lists to choose from, many share that one's. */
  private Map<Pair, Told<Follows>> group(Collection<Pair> pairs, Map<Person, Account> accounts) {
    var first = pairs.iterator().next();
    var followed = account(first.followed(), accounts);
    if (pairs.size() == 1) {
      var follower = account(first.follower(), accounts);
      if (follower.following() <= followed.followers()) {
        return read(pairs, follower, Side.FOLLOWING, Pair::followed);
      }
    }
    return read(pairs, followed, Side.FOLLOWERS, Pair::follower);
  }

  private Account account(Person person, Map<Person, Account> accounts) {
    return accounts.computeIfAbsent(person, roll::account);
  }

  private Map<Pair, Told<Follows>> read(
      Collection<Pair> pairs, Account owner, Side side, Function<Pair, Person> sought) {
    var count = side == Side.FOLLOWING ? owner.following() : owner.followers();
    var wanted =
        pairs.stream()
            .map(sought)
            .map(roll.identity())
            .collect(Collectors.toCollection(HashSet::new));
    var found = new HashSet<String>();
    var whole = isReadable(count) && read(owner.person(), side, count, wanted, found);
    var told = new HashMap<Pair, Told<Follows>>();
    for (var pair : pairs) {
      var listed = found.contains(roll.identity().apply(sought.apply(pair)));
      var absent = whole ? Follows.NO : Follows.UNKNOWN;
      told.put(pair, new Told.Found<>(listed ? Follows.YES : absent));
    }
    return told;
  }

  private boolean isReadable(long count) {
    return count <= (long) roll.pageSize() * roll.mostPages();
  }

  /** Reads on until all are found or the list ends; whether it is whole. */
  private boolean read(Person owner, Side side, long count, Set<String> wanted, Set<String> found) {
    var names = new HashSet<String>();
    var cursor = Optional.<String>empty();
    for (var pages = 0; pages < roll.mostPages(); pages++) {
      var page = roll.page(owner, side, cursor.orElse(null));
      identities(page.people()).forEach(names::add);
      found.addAll(wanted);
      found.retainAll(names);
      if (found.size() == wanted.size()) {
        return false;
      }
      cursor = Optional.ofNullable(page.next());
      if (cursor.isEmpty()) {
        return names.size() >= count;
      }
    }
    return false;
  }

  private List<String> identities(List<Person> people) {
    var identities = new ArrayList<String>();
    people.forEach(it -> identities.add(roll.identity().apply(it)));
    return identities;
  }
}
