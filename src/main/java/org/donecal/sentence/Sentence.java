package org.donecal.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.donecal.sentence.Word.Kind;

/**
 * One line that tells what was done: "2h yesterday @acme fixed #login".
 *
 * @param title the text without the understood words and the blanks that followed them; may be
 *     empty
 * @param words the understood words where they stand in the text, in order
 */
public record Sentence(String title, Said said, List<Word> words) {

  public static Sentence of(String text) {
    return of(text, Set.of());
  }

  /**
   * Reads a text; no text is refused.
   *
   * @param plain what shall not be understood but stay text
   */
  public static Sentence of(String text, Set<Kind> plain) {
    return of(text, plain, Vocabulary.ENGLISH);
  }

  static Sentence of(String text, Set<Kind> plain, Vocabulary words) {
    return of(text, plain, words, new Tokens(text, words.longest()));
  }

  static Sentence of(String text, Set<Kind> plain, Vocabulary words, Tokens tokens) {
    var run = new Run(tokens, words).read(plain);
    return new Sentence(without(text, run.understood()), run.said(), run.understood());
  }

  public Sentence {
    words = List.copyOf(words);
  }

  private static String without(String text, List<Word> words) {
    var left = new StringBuilder(text.length());
    var from = 0;
    for (var word : words) {
      left.append(text, from, word.from());
      from = pastBlanks(text, word.to(), text.length());
    }
    left.append(text, from, text.length());
    return stripped(left.toString());
  }

  private static int pastBlanks(String text, int from, int end) {
    var at = from;
    while (at < end && Tokens.isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static String stripped(String text) {
    var from = pastBlanks(text, 0, text.length());
    var to = text.length();
    while (to > from && Tokens.isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /** The text that says the same, with all that is said in front. */
  public String print() {
    var parts = new ArrayList<>(said.print(Vocabulary.ENGLISH));
    parts.add(title);
    return String.join(", ", parts.stream().filter(it -> !it.isEmpty()).toList());
  }
}
