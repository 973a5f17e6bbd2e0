package org.donecal.garden;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.donecal.tags.TagView;

/**
 * Finds tags that look like one without comparing each with each: only those are compared that read
 * the same once a letter or two are left out.
 */
final class Likenesses {
  /** In a larger crowd all are compared with the commonest only. */
  private static final int CROWD = 20;

  private static final Comparator<Found> ORDER =
      Comparator.comparing(Found::slip)
          .thenComparing(it -> it.to().tag(), Comparator.comparingLong(it -> -it.count()))
          .thenComparing(it -> it.from().tag().name());

  private final List<Letters> commonerFirst;
  private final TreeMap<Integer, Found> found = new TreeMap<>();

  private record Found(Letters from, Letters to, Letters.Slip slip) {}

  private Likenesses(List<TagView> tags) {
    commonerFirst =
        tags.stream()
            .map(Letters::of)
            .sorted(
                Comparator.comparingLong((Letters it) -> -it.tag().count())
                    .thenComparing(it -> it.tag().name().length())
                    .thenComparing(it -> it.tag().name()))
            .toList();
  }

  /** The surest first; each tag is to be merged into one other at most. */
  static List<Likeness> among(List<TagView> tags) {
    var likenesses = new Likenesses(tags);
    likenesses.compareThoseThatMeet();
    return likenesses.found.values().stream()
        .sorted(ORDER)
        .map(it -> new Likeness(it.from().tag().name(), it.to().tag().name(), it.slip().why()))
        .toList();
  }

  /** A reading of a name and the name's number lie in one long, so that sorting makes them meet. */
  private void compareThoseThatMeet() {
    var readings =
        IntStream.range(0, commonerFirst.size())
            .boxed()
            .flatMapToLong(it -> readings(it))
            .sorted()
            .distinct()
            .toArray();
    var from = 0;
    for (var to = 1; to <= readings.length; to++) {
      if (to == readings.length || readings[to] >> 32 != readings[from] >> 32) {
        compare(Arrays.stream(readings, from, to).mapToInt(it -> (int) it).toArray());
        from = to;
      }
    }
  }

  private LongStream readings(int number) {
    return commonerFirst.get(number).readings().mapToLong(it -> ((long) it << 32) | number);
  }

  private void compare(int[] numbers) {
    var partners = numbers.length > CROWD ? 1 : numbers.length;
    for (var commoner = 0; commoner < partners; commoner++) {
      for (var rarer = commoner + 1; rarer < numbers.length; rarer++) {
        compare(numbers[commoner], numbers[rarer]);
      }
    }
  }

  private void compare(int commoner, int rarer) {
    var from = commonerFirst.get(rarer);
    var to = commonerFirst.get(commoner);
    Optional<Letters.Slip> slip = from.slipOf(to);
    slip.ifPresent(
        it ->
            found.merge(
                rarer,
                new Found(from, to, it),
                (one, other) -> ORDER.compare(one, other) <= 0 ? one : other));
  }
}
