package org.donecal.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text as numbers, words and single signs, read no further than somebody looks. Not final, so
 * that a test can count the looks.
 */
class Tokens {
  private static final int MOST_DIGITS = 9;

  private final String text;
  private final int longestWord;
  private final List<Token> read = new ArrayList<>();
  private int position;

  Tokens(String text, int longestWord) {
    this.text = text;
    this.longestWord = longestWord;
  }

  /** What a token is. */
  enum Type {
    NUMBER,
    WORD,
    SIGN,
    END
  }

  /**
   * One token.
   *
   * @param apart whether a blank stands before it, or nothing
   * @param value of a number, -1 when it is too long to be of any use; the code point of a sign
   * @param word in lower case; empty when it is too long to be known
   */
  record Token(Type type, int from, int to, boolean apart, int value, String word) {

    boolean isNumber() {
      return type == Type.NUMBER;
    }

    boolean isNumber(int fewestDigits, int mostDigits) {
      return isNumber() && to - from >= fewestDigits && to - from <= mostDigits;
    }

    boolean isEnd() {
      return type == Type.END;
    }

    boolean isSign(char sign) {
      return type == Type.SIGN && value == sign;
    }

    /** Whether nothing stands between it and the one before. */
    boolean isGlued() {
      return !apart;
    }
  }

  /** Something that was read, and the token after it. */
  record Found<T>(T what, int next) {}

  Token at(int index) {
    while (read.size() <= index) {
      if (!read.isEmpty() && read.get(read.size() - 1).isEnd()) {
        return read.get(read.size() - 1);
      }
      read.add(next());
    }
    return read.get(index);
  }

  /** Whether a word ends before this token, as it does before a blank and before ", " and ": ". */
  boolean isClosed(int index) {
    return at(index).apart() || isMark(index);
  }

  /** The token after the comma or colon that goes with the word before it, if there is one. */
  int pastMark(int index) {
    return isMark(index) ? index + 1 : index;
  }

  private boolean isMark(int index) {
    var token = at(index);
    return token.isGlued() && (token.isSign(',') || token.isSign(':')) && at(index + 1).apart();
  }

  /** The first token that stands apart after this one. */
  int pastWord(int index) {
    var next = index + 1;
    while (at(next).isGlued()) {
      next++;
    }
    return next;
  }

  /** The token after the first of these phrases that stands here; -1 if none does. */
  int pastPhrase(List<List<String>> phrases, int index) {
    for (var phrase : phrases) {
      var next = pastPhrase(phrase, index, 0);
      if (next >= 0 && isClosed(next)) {
        return next;
      }
    }
    return -1;
  }

  private int pastPhrase(List<String> words, int index, int word) {
    if (!at(index).word().equals(words.get(word))) {
      return -1;
    }
    if (word == words.size() - 1) {
      return index + 1;
    }
    return pastPhrase(words, at(index + 1).isSign('-') ? index + 2 : index + 1, word + 1);
  }

  private Token next() {
    var from = pastBlanks();
    var apart = from == 0 || from > position;
    position = from;
    if (from == text.length()) {
      return new Token(Type.END, from, from, true, -1, "");
    }
    var first = text.codePointAt(from);
    if (isDigit(first)) {
      return number(from, apart);
    }
    if (isLetter(first)) {
      return word(from, apart);
    }
    position += Character.charCount(first);
    return new Token(Type.SIGN, from, position, apart, first, "");
  }

  private int pastBlanks() {
    var at = position;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private Token number(int from, boolean apart) {
    var value = 0;
    while (position < text.length() && isDigit(text.charAt(position))) {
      value = position - from < MOST_DIGITS ? value * 10 + text.charAt(position) - '0' : -1;
      position++;
    }
    return new Token(Type.NUMBER, from, position, apart, value, "");
  }

  private Token word(int from, boolean apart) {
    while (position < text.length() && isLetter(text.codePointAt(position))) {
      position += Character.charCount(text.codePointAt(position));
    }
    if (position - from > longestWord) {
      return new Token(Type.WORD, from, position, apart, -1, "");
    }
    var word = text.substring(from, position);
    if (word.length() == 1) {
      word = initials(word);
    }
    skipFullStop();
    return new Token(Type.WORD, from, position, apart, -1, word.toLowerCase(Locale.ROOT));
  }

  /** Reads p.m as pm. */
  private String initials(String first) {
    if (position + 1 >= text.length()
        || text.charAt(position) != '.'
        || !isLetter(text.charAt(position + 1))) {
      return first;
    }
    var second = text.substring(position + 1, position + 2);
    position += 2;
    return first + second;
  }

  /** An abbreviation keeps its full stop when nothing is glued to it. */
  private void skipFullStop() {
    if (position < text.length()
        && text.charAt(position) == '.'
        && (position + 1 == text.length() || isBlank(text.charAt(position + 1)))) {
      position++;
    }
  }

  static boolean isBlank(char character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }

  private static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }

  /** Marks belong to the letter before them, and make it another one. */
  private static boolean isLetter(int character) {
    var type = Character.getType(character);
    return Character.isLetter(character)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
