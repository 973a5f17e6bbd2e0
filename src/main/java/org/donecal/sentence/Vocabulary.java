package org.donecal.sentence;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.donecal.sentence.Tokens.Token;
import org.jspecify.annotations.Nullable;

/** What words mean in one language, from its file. */
final class Vocabulary {
  static final Vocabulary ENGLISH = of(Locale.ROOT);

  /** Words that mean something only together with others. */
  enum Particle {
    LAST,
    AGO,
    ON,
    FROM,
    TO,
    AT,
    AM,
    PM,
    NOON,
    MIDNIGHT
  }

  /** Words that stand for a day by its distance. */
  enum Near {
    TODAY(0),
    YESTERDAY(1),
    TOMORROW(-1);

    private final int ago;

    Near(int ago) {
      this.ago = ago;
    }

    int ago() {
      return ago;
    }
  }

  /** What lengths are measured in. */
  enum Unit {
    MINUTES(Duration.ofMinutes(1)),
    HOURS(Duration.ofHours(1)),
    DAYS(Duration.ofDays(1)),
    WEEKS(Duration.ofDays(7));

    private final int seconds;

    Unit(Duration length) {
      this.seconds = (int) length.toSeconds();
    }

    int seconds() {
      return seconds;
    }
  }

  private final ResourceBundle bundle;
  private final Map<String, DayOfWeek> weekdays = new HashMap<>();
  private final Map<String, Month> months = new HashMap<>();
  private final Map<String, Unit> units = new HashMap<>();
  private final Map<String, Near> near = new HashMap<>();
  private final Map<Particle, Set<String>> particles = new HashMap<>();
  private final List<List<String>> allDay;
  private final List<List<String>> dayBeforeYesterday;
  private final int longest;

  private Vocabulary(ResourceBundle bundle) {
    this.bundle = bundle;
    fill(weekdays, DayOfWeek.values());
    fill(months, Month.values());
    fill(units, Unit.values());
    fill(near, Near.values());
    for (var particle : Particle.values()) {
      particles.put(particle, Set.copyOf(spellings(key(particle))));
    }
    allDay = phrases("all.day");
    dayBeforeYesterday = phrases("day.before.yesterday");
    longest =
        bundle.keySet().stream()
            .flatMap(it -> spellings(it).stream())
            .mapToInt(String::length)
            .max()
            .orElse(0);
  }

  /** Reads a language's file; words that it leaves out are those of English. */
  static Vocabulary of(Locale language) {
    return new Vocabulary(ResourceBundle.getBundle("org.donecal.sentence.words", language));
  }

  private <T extends Enum<T>> void fill(Map<String, T> meanings, T[] values) {
    for (var value : values) {
      spellings(key(value)).forEach(it -> meanings.put(it, value));
    }
  }

  private static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private List<String> spellings(String key) {
    return Arrays.stream(bundle.getString(key).toLowerCase(Locale.ROOT).split(","))
        .map(String::strip)
        .toList();
  }

  private List<List<String>> phrases(String key) {
    var phrases = new ArrayList<List<String>>();
    spellings(key).forEach(it -> phrases.add(List.of(it.split(" +"))));
    return phrases;
  }

  /** No word is longer than this. */
  int longest() {
    return longest;
  }

  boolean is(Particle particle, String word) {
    return particles.getOrDefault(particle, Set.of()).contains(word);
  }

  /** Whether it may stand between the two ends of a range. */
  boolean isTo(Token token) {
    return token.isSign('-')
        || token.isSign('–')
        || token.isSign('—')
        || is(Particle.TO, token.word());
  }

  @Nullable DayOfWeek weekday(String word) {
    return weekdays.get(word);
  }

  @Nullable Month month(String word) {
    return months.get(word);
  }

  @Nullable Unit unit(String word) {
    return units.get(word);
  }

  @Nullable Near near(String word) {
    return near.get(word);
  }

  List<List<String>> allDay() {
    return allDay;
  }

  List<List<String>> dayBeforeYesterday() {
    return dayBeforeYesterday;
  }

  /** How the meaning is written. */
  String written(Enum<?> meaning) {
    return spellings(key(meaning)).get(0);
  }

  String writtenAllDay() {
    return spellings("all.day").get(0);
  }
}
