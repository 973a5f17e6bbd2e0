package org.donecal.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Entries as somebody may have typed them over the years: nine of ten hourly in the daytime, with
 * up to three tags of which some are dear; of the all-day ones a few last longer than a week.
 */
final class LikelyEntries {
  static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
  static final LocalDate MONTH = LocalDate.of(2025, 3, 1);
  static final int IN_MONTH = 60;
  static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  private static final LocalDate LAST = LocalDate.of(2025, 2, 1);
  private static final long DAY = Duration.ofDays(1).toSeconds();
  private static final int QUARTER_HOUR = 900;
  private static final int OPENING = 8;
  private static final int QUARTERS_OPEN = 40;

  private final List<Tag> tags;
  private final Random random;

  LikelyEntries(List<Tag> tags, Random random) {
    this.tags = tags;
    this.random = random;
  }

  record Tag(long id, String name) {}

  record Likely(
      String title,
      List<Long> tags,
      boolean allDay,
      long start,
      long end,
      @Nullable String zone,
      @Nullable String note) {

    int reach() {
      return end - start > 7 * DAY ? 1 : 0;
    }
  }

  /** The days of so many entries, as their midnights in UTC. */
  static LongStream starts(int entries) {
    var before = entries - IN_MONTH;
    return LongStream.concat(
        LongStream.range(0, before).map(it -> midnight(FIRST, LAST, it, before)),
        LongStream.range(0, IN_MONTH)
            .map(it -> midnight(MONTH, MONTH.plusMonths(1), it, IN_MONTH)));
  }

  private static long midnight(LocalDate from, LocalDate to, long step, long steps) {
    var days = to.toEpochDay() - from.toEpochDay();
    return (from.toEpochDay() + days * step / steps) * DAY;
  }

  Likely at(long midnight) {
    var chosen = Stream.generate(this::tag).limit(random.nextInt(4)).distinct().toList();
    var title =
        chosen.stream().map(tag -> "@" + tag.name() + " ").collect(Collectors.joining())
            + "fixed what was left of number "
            + random.nextInt(10_000);
    var ids = chosen.stream().map(Tag::id).toList();
    var note =
        random.nextInt(5) == 0 ? "Asked them twice; the second answer was the right one." : null;
    if (random.nextInt(10) == 0) {
      var days = random.nextInt(1000) == 0 ? 14 : 1 + random.nextInt(3);
      return new Likely(title, ids, true, midnight, midnight + days * DAY, null, note);
    }
    var day = LocalDate.ofInstant(Instant.ofEpochSecond(midnight), ZoneOffset.UTC);
    var start =
        day.atTime(OPENING, 0).atZone(ZONE).toEpochSecond()
            + (long) random.nextInt(QUARTERS_OPEN) * QUARTER_HOUR;
    var end = start + (1L + random.nextInt(12)) * QUARTER_HOUR;
    return new Likely(title, ids, false, start, end, ZONE.getId(), note);
  }

  /** The first ones come up more often. */
  private Tag tag() {
    return tags.get(random.nextInt(1 + random.nextInt(tags.size())));
  }
}
