package org.donecal.overlaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairTest {
  @Test
  void areAllThatOverlapAndNoOthers() {
    var random = new Random(20261125);
    for (var round = 0; round < 200; round++) {
      var stretches = stretches(random, random.nextInt(20));
      var found =
          Pair.among(stretches, pair -> true, Integer.MAX_VALUE).stream()
              .map(it -> it.other().id() + " " + it.entry().id())
              .toList();

      assertThat(found).containsExactlyInAnyOrderElementsOf(overlapping(stretches));
    }
  }

  private static List<Stretch> stretches(Random random, int count) {
    return IntStream.range(0, count)
        .mapToObj(
            id -> {
              var start = random.nextInt(50);
              return new Stretch(new UUID(0, id), start, start + 1 + random.nextInt(15));
            })
        .sorted(Comparator.comparing(Stretch::startsAt).thenComparing(Stretch::id))
        .collect(Collectors.toList());
  }

  private static List<String> overlapping(List<Stretch> all) {
    var pairs = new ArrayList<String>();
    for (var i = 0; i < all.size(); i++) {
      for (var j = i + 1; j < all.size(); j++) {
        var one = all.get(i);
        var other = all.get(j);
        if (one.startsAt() < other.endsAt() && other.startsAt() < one.endsAt()) {
          pairs.add(one.id() + " " + other.id());
        }
      }
    }
    return pairs;
  }

  @Test
  void stopAtTheMostThatAreWanted() {
    var one = new Stretch(new UUID(0, 1), 0, 100);
    var crowd = IntStream.range(2, 10).mapToObj(it -> new Stretch(new UUID(0, it), it, 100));
    var all = new ArrayList<>(List.of(one));
    crowd.forEach(all::add);

    assertThat(Pair.among(all, pair -> true, 5)).hasSize(5);
    assertThat(Pair.among(all, pair -> pair.other().equals(one), 100)).hasSize(8);
  }

  @Test
  void countBegunMinutes() {
    var other = new Stretch(new UUID(0, 1), 0, 100);

    assertThat(new Pair(new Stretch(new UUID(0, 2), 99, 200), other).view().minutes()).isOne();
    assertThat(new Pair(new Stretch(new UUID(0, 2), 40, 200), other).view().minutes()).isOne();
    assertThat(new Pair(new Stretch(new UUID(0, 2), 39, 200), other).view().minutes()).isEqualTo(2);
  }
}
