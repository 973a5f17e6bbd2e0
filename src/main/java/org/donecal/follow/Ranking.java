package org.donecal.follow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.donecal.cache.Cache;
import org.donecal.cache.CacheModule;
import org.donecal.cache.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * How cool everybody is beside everybody else. A profile's ratio is noted whenever it is kept; a
 * task reckons all of them into one ladder, which lies in memory. Nothing of that touches how fresh
 * a profile is. Who is as cool as another has the same rank.
 */
final class Ranking {
  /** Pages of the ledger, so that none grows large; and how many are read at once. */
  private static final int PAGES = 512;

  private static final int PAGES_AT_ONCE = 16;

  /** So many are listed; the others have their rank all the same. */
  private static final int LISTED = 10_000;

  /** Noted for whom nothing is kept any more. */
  private static final double GONE = -1;

  private static final String SEPARATOR = "/";

  /** One of the list. */
  public record Ranked(long rank, Profile profile) {}

  private record Rung(String key, double ratio) {
    private static final Comparator<Rung> COOLEST_LAST =
        Comparator.comparingDouble(Rung::ratio).thenComparing(Rung::key, Comparator.reverseOrder());

    String network() {
      return key.substring(0, key.indexOf(SEPARATOR));
    }

    String id() {
      return key.substring(key.indexOf(SEPARATOR) + 1);
    }
  }

  /** All of them as they stood when it was reckoned. */
  private static final class Ladder {
    private final double[] ratios;
    private final List<Rung> coolest;

    /**
     * @param ratios in rising order
     */
    Ladder(double[] ratios, List<Rung> coolest) {
      this.ratios = ratios;
      this.coolest = coolest;
    }

    List<Rung> coolest() {
      return coolest;
    }

    boolean isEmpty() {
      return ratios.length == 0;
    }

    long rank(double ratio) {
      var low = 0;
      for (var high = ratios.length; low < high; ) {
        var middle = (low + high) >>> 1;
        if (ratios[middle] > ratio) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      return ratios.length - low + 1L;
    }
  }

  private final Map<String, Cache<Profile>> profiles = new HashMap<>();
  private final Ledger ledger;
  private volatile @Nullable Ladder ladder;

  /**
   * @param caches one for each network, named after it; nothing has been asked of them yet
   */
  Ranking(Collection<Cache<Profile>> caches, CacheModule cache) {
    this.ledger = cache.ledger("follow.ratios");
    for (var kept : caches) {
      var network = kept.name().substring(0, kept.name().indexOf('.'));
      profiles.put(network, kept);
      kept.watch((id, profile) -> note(network + SEPARATOR + id, profile.ratio()));
    }
  }

  private void note(String key, double ratio) {
    ledger.note(page(Math.floorMod(key.hashCode(), PAGES)), key, ratio);
  }

  private static String page(int number) {
    return String.valueOf(number);
  }

  /** Makes the ladder anew; while MongoDB is away, the old one stays. */
  void reckon() {
    var ratios = DoubleStream.builder();
    var coolest = new PriorityQueue<>(Rung.COOLEST_LAST);
    for (var first = 0; first < PAGES; first += PAGES_AT_ONCE) {
      var pages = IntStream.range(first, first + PAGES_AT_ONCE).mapToObj(Ranking::page).toList();
      var noted = ledger.read(pages);
      if (noted.isEmpty()) {
        return;
      }
      noted.get().forEach((key, ratio) -> add(new Rung(key, ratio), ratios, coolest));
    }
    var listed = new ArrayList<>(coolest);
    listed.sort(Rung.COOLEST_LAST.reversed());
    ladder = new Ladder(ratios.build().sorted().toArray(), listed);
  }

  private static void add(Rung rung, DoubleStream.Builder ratios, PriorityQueue<Rung> coolest) {
    if (rung.ratio() >= 0) {
      ratios.add(rung.ratio());
      coolest.add(rung);
      if (coolest.size() > LISTED) {
        coolest.remove();
      }
    }
  }

  /** Empty for somebody nothing is kept of, and until the first ladder is made. */
  OptionalLong rank(String network, String id) {
    var cache = profiles.get(network);
    var now = ladder;
    if (cache == null || now == null || now.isEmpty()) {
      return OptionalLong.empty();
    }
    return cache.look(id).stream().mapToLong(it -> now.rank(it.value().ratio())).findAny();
  }

  /**
   * A page of the list; shorter where somebody is not kept any more.
   *
   * @param number from 0 on
   */
  List<Ranked> page(int number, int size) {
    var now = ladder;
    if (now == null || (long) number * size >= now.coolest().size()) {
      return List.of();
    }
    var from = number * size;
    var rungs = now.coolest().subList(from, Math.min(from + size, now.coolest().size()));
    var known = known(rungs);
    List<Ranked> page = new ArrayList<>();
    for (var rung : rungs) {
      var profile = known.get(rung);
      if (profile == null) {
        note(rung.key(), GONE);
      } else {
        page.add(new Ranked(now.rank(rung.ratio()), profile));
      }
    }
    return page;
  }

  private Map<Rung, Profile> known(List<Rung> rungs) {
    Map<Rung, Profile> known = new HashMap<>();
    profiles.forEach(
        (network, cache) -> {
          var theirs = rungs.stream().filter(it -> it.network().equals(network)).toList();
          var found = cache.lookAll(theirs.stream().map(Rung::id).toList());
          theirs.forEach(
              rung -> {
                var profile = found.get(rung.id());
                if (profile != null) {
                  known.put(rung, profile.value());
                }
              });
        });
    return known;
  }

  /** How many are listed. */
  long size() {
    var now = ladder;
    return now == null ? 0 : now.coolest().size();
  }
}
