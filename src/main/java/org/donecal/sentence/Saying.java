package org.donecal.sentence;

import java.util.List;
import java.util.Optional;

/** Says in a sentence what somebody did. */
public final class Saying {
  private static final int MINUTE = 60;
  private static final int HOUR = 60;

  private Saying() {}

  /**
   * The sentence on one line that is understood as this title over this length, if there is one:
   * "1h30 call".
   *
   * @param seconds of its length; 0 for a whole day, which needs no word
   */
  public static Optional<String> of(String title, long seconds) {
    var length = length(seconds / MINUTE);
    var sentence = length.isEmpty() ? title : length + " " + title;
    var meant = Sentence.of(sentence);
    var understood =
        meant.words().stream().map(word -> sentence.substring(word.from(), word.to())).toList();
    return Optional.of(sentence)
        .filter(it -> seconds % MINUTE == 0)
        .filter(it -> it.lines().count() == 1)
        .filter(it -> meant.title().equals(title))
        .filter(it -> understood.equals(length.isEmpty() ? List.of() : List.of(length)));
  }

  /** "1h30", "45m"; nothing for whole days. */
  private static String length(long minutes) {
    if (minutes == 0) {
      return "";
    }
    if (minutes < HOUR) {
      return minutes + "m";
    }
    return minutes % HOUR == 0
        ? minutes / HOUR + "h"
        : "%dh%02d".formatted(minutes / HOUR, minutes % HOUR);
  }
}
