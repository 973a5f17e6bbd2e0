package org.donecal.garden;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.donecal.tags.TagKey;
import org.donecal.tags.TagView;

/**
 * A tag by what is compared of its name. What differs in digits only is never alike, and neither
 * are names of a different number of slashes: they are numbered, or below one another, on purpose.
 *
 * @param letters in lower case, without accents and punctuation
 * @param words the same without digits
 */
record Letters(TagView tag, String letters, String words) {
  /**
   * With fewer letters, one of them makes another word rather than a slip; one letter too many is a
   * slip where the longer name has so many.
   */
  private static final int SHORTEST_FOR_ONE = 5;

  private static final int NONE = -1;
  private static final int SHORTEST_FOR_TWO = 9;

  /** There are too many ways to leave two letters out of a longer name. */
  private static final int LONGEST_FOR_TWO = 32;

  private static final int LONGEST_FOR_ONE = 100;
  private static final int SHORTEST_PLURAL = 4;
  private static final Pattern PUNCTUATION =
      Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}/]+|[\\u0300-\\u036f]+");
  private static final Pattern DIGITS = Pattern.compile("\\p{Nd}+");

  /** How alike two are; the surest first. */
  enum Slip {
    SAME_LETTERS("same letters"),
    PLURAL("only an s more"),
    ONE_LETTER("one letter differs"),
    TWO_LETTERS("two letters differ");

    private final String why;

    Slip(String why) {
      this.why = why;
    }

    String why() {
      return why;
    }
  }

  static Letters of(TagView tag) {
    var plain = Normalizer.normalize(TagKey.of(tag.name()), Normalizer.Form.NFKD);
    var letters = PUNCTUATION.matcher(plain).replaceAll("");
    return new Letters(tag, letters, DIGITS.matcher(letters).replaceAll(""));
  }

  /**
   * What the name reads like with none, one or two letters left out, as numbers: two names that are
   * alike have one in common.
   */
  IntStream readings() {
    var length = letters.length();
    var one = length >= SHORTEST_PLURAL && length <= LONGEST_FOR_ONE ? length : 0;
    var two = length >= SHORTEST_FOR_TWO && length <= LONGEST_FOR_TWO ? length : 0;
    return Stream.of(
            IntStream.of(reading(NONE, NONE)),
            IntStream.range(0, one).map(it -> reading(it, NONE)),
            IntStream.range(0, two)
                .flatMap(it -> IntStream.range(it + 1, two).map(other -> reading(it, other))))
        .flatMapToInt(it -> it);
  }

  private int reading(int left, int out) {
    var reading = 0;
    for (var at = 0; at < letters.length(); at++) {
      if (at != left && at != out) {
        reading = 31 * reading + letters.charAt(at);
      }
    }
    return reading;
  }

  Optional<Slip> slipOf(Letters other) {
    if (letters.equals(other.letters)) {
      return Optional.of(Slip.SAME_LETTERS);
    }
    if (words.equals(other.words) || slashes() != other.slashes()) {
      return Optional.empty();
    }
    if (letters.equals(other.letters + "s") || other.letters.equals(letters + "s")) {
      return Optional.of(Slip.PLURAL);
    }
    var shorter = Math.min(letters.length(), other.letters.length());
    var longer = Math.max(letters.length(), other.letters.length());
    if (longer >= SHORTEST_FOR_ONE && isWithin(other, 1)) {
      return Optional.of(Slip.ONE_LETTER);
    }
    return shorter >= SHORTEST_FOR_TWO && isWithin(other, 2)
        ? Optional.of(Slip.TWO_LETTERS)
        : Optional.empty();
  }

  private long slashes() {
    return letters.chars().filter(it -> it == '/').count();
  }

  private boolean isWithin(Letters other, int edits) {
    return isWithin(letters, 0, other.letters, 0, edits);
  }

  /** Whether so many letters put in, left out or replaced make one text of the other. */
  private static boolean isWithin(String one, int from, String other, int start, int edits) {
    var i = from;
    var j = start;
    while (i < one.length() && j < other.length() && one.charAt(i) == other.charAt(j)) {
      i++;
      j++;
    }
    var rest = Math.max(one.length() - i, other.length() - j);
    if (rest <= edits || edits == 0) {
      return rest <= edits;
    }
    return (i < one.length() && isWithin(one, i + 1, other, j, edits - 1))
        || (j < other.length() && isWithin(one, i, other, j + 1, edits - 1))
        || (i < one.length()
            && j < other.length()
            && isWithin(one, i + 1, other, j + 1, edits - 1));
  }
}
