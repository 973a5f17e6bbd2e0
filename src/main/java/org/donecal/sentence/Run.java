package org.donecal.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.donecal.sentence.Word.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words that a text begins with and that mean something, in any order, up to the first
 * that means nothing. Words with the marker of a tag are passed over.
 *
 * <p>Each step looks at a bounded number of tokens, so reading takes as long as the text is.
 */
final class Run {
  private final Tokens tokens;
  private final Vocabulary words;
  private final DayGrammar dayGrammar;
  private final TimeGrammar timeGrammar;
  private final LengthGrammar lengthGrammar;
  private final List<Word> understood = new ArrayList<>();
  private Said said = Said.NOTHING;

  Run(Tokens tokens, Vocabulary words) {
    this.tokens = tokens;
    this.words = words;
    this.dayGrammar = new DayGrammar(tokens, words);
    this.timeGrammar = new TimeGrammar(tokens, words);
    this.lengthGrammar = new LengthGrammar(tokens, words);
  }

  /** What some words say, and the token after them. */
  private record Phrase(Said said, Kind kind, int next) {}

  /**
   * Reads once.
   *
   * @param plain what shall not be understood: such words are passed over
   */
  Run read(Set<Kind> plain) {
    var at = 0;
    while (at >= 0 && !tokens.at(at).isEnd()) {
      at = isMarked(at) ? tokens.pastWord(at) : pastPhrase(at, plain);
    }
    return this;
  }

  Said said() {
    return said;
  }

  List<Word> understood() {
    return understood;
  }

  private boolean isMarked(int at) {
    return tokens.at(at).isSign('@') || tokens.at(at).isSign('#');
  }

  /** Takes the words that stand here; -1 when the run ends before them. */
  private int pastPhrase(int at, Set<Kind> plain) {
    var phrase = phrase(at);
    if (phrase == null) {
      return -1;
    }
    var next = tokens.pastMark(phrase.next());
    if (plain.contains(phrase.kind())) {
      return next;
    }
    var more = said.and(phrase.said());
    if (more == null) {
      return -1;
    }
    said = more;
    understood.add(new Word(tokens.at(at).from(), tokens.at(next - 1).to(), phrase.kind()));
    return next;
  }

  private @Nullable Phrase phrase(int at) {
    var days = dayGrammar.read(at);
    if (days != null) {
      return new Phrase(Said.of(days.what()), Kind.DATE, days.next());
    }
    var allDay = tokens.pastPhrase(words.allDay(), at);
    if (allDay >= 0) {
      return new Phrase(Said.ALL_DAY, Kind.ALL_DAY, allDay);
    }
    var length = lengthGrammar.read(at);
    if (length != null) {
      return new Phrase(Said.of(length.what()), Kind.DURATION, length.next());
    }
    var hours = timeGrammar.read(at);
    return hours == null ? null : new Phrase(Said.of(hours.what()), Kind.TIME, hours.next());
  }
}
