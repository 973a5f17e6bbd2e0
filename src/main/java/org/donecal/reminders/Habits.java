package org.donecal.reminders;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.donecal.calendar.EntryView;
import org.donecal.sentence.Saying;
import org.donecal.spans.Span;

/**
 * What somebody may well have done on a day: what was done again and again of late, and first of
 * all on the same weekday.
 */
record Habits(LocalDate day, ZoneId zone) {
  static final int WEEKS = 6;
  private static final int MOST = 5;
  private static final int OFTEN = 2;
  private static final int SAME_WEEKDAY = 3;

  /** Something that is done, and how long it takes; 0 seconds for a whole day. */
  private record Deed(String title, long seconds) {}

  /** How often, and when last. */
  private record Count(int times, int weight, long latest) {
    Count and(int more, long at) {
      return new Count(times + 1, weight + more, Math.max(latest, at));
    }
  }

  /**
   * Sentences that say so, the likeliest first.
   *
   * @param before the entries of some weeks before the day
   * @param already those of the day itself, which need no suggestion
   */
  List<String> sentences(Iterable<EntryView> before, List<EntryView> already) {
    var counts = new HashMap<Deed, Count>();
    for (var entry : before) {
      var span = entry.span();
      if (!span.allDay() || span.length() == Span.DAY) {
        var deed = new Deed(entry.title(), span.allDay() ? 0 : span.length());
        var same = span.firstDay(zone).getDayOfWeek() == day.getDayOfWeek();
        counts.merge(
            deed,
            new Count(1, same ? SAME_WEEKDAY : 1, span.startsAt()),
            (was, one) -> was.and(one.weight(), one.latest()));
      }
    }
    return likeliest(counts, already);
  }

  private static List<String> likeliest(Map<Deed, Count> counts, List<EntryView> already) {
    var known = new HashSet<String>();
    already.forEach(it -> known.add(it.title()));
    var sentences = new ArrayList<String>();
    counts.entrySet().stream()
        .filter(it -> it.getValue().times() >= OFTEN)
        .sorted(
            Comparator.comparing(
                    Map.Entry<Deed, Count>::getValue,
                    Comparator.comparingInt(Count::weight)
                        .thenComparingLong(Count::latest)
                        .reversed())
                .thenComparing(it -> it.getKey().title()))
        .filter(it -> known.add(it.getKey().title()))
        .map(it -> Saying.of(it.getKey().title(), it.getKey().seconds()))
        .flatMap(Optional::stream)
        .limit(MOST)
        .forEach(sentences::add);
    return List.copyOf(sentences);
  }
}
