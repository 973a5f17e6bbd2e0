package org.donecal.tags;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.donecal.kernel.Failure;
import org.donecal.kernel.Failure.Fault;
import org.donecal.tags.Filter.Term;

/** Reads a filter once, from left to right; what it can't read it points at. */
final class FilterParser {
  /** More would make the database plan for longer than anybody wants to wait. */
  private static final int MOST_TERMS = 50;

  private static final String UNTAGGED = "untagged";

  private final String text;
  private final List<List<Term>> alternatives = new ArrayList<>();
  private List<Term> terms = new ArrayList<>();
  private int count;
  private int at;

  FilterParser(String text) {
    this.text = text;
  }

  Filter parse() {
    skipBlanks();
    while (at < text.length()) {
      if (peek() == ',') {
        endAlternative();
        at++;
      } else {
        countTerm();
        terms.add(term());
        endTerm();
      }
      skipBlanks();
    }
    endAlternative();
    return new Filter(List.copyOf(alternatives));
  }

  private void endAlternative() {
    if (terms.isEmpty()) {
      throw unreadable("a tag is missing");
    }
    alternatives.add(List.copyOf(terms));
    terms = new ArrayList<>();
  }

  private Term term() {
    var negated = peek() == '-';
    if (negated) {
      at++;
    }
    if (TagKey.isMarker(peek())) {
      at++;
      return tag(negated);
    }
    if (text.regionMatches(true, at, UNTAGGED, 0, UNTAGGED.length())) {
      at += UNTAGGED.length();
      return new Term(Term.Kind.UNTAGGED, "", "", negated);
    }
    throw unreadable("a tag starts with @ or #");
  }

  private Term tag(boolean negated) {
    var start = at;
    segment();
    while (peek() == '/') {
      var end = at++;
      if (peek() == '*') {
        at++;
        return Term.of(Term.Kind.TAG_AND_BELOW, text.substring(start, end), negated);
      }
      segment();
    }
    return Term.of(
        Term.Kind.TAG, text.substring(start, TagKey.trimmedEnd(text, start, at)), negated);
  }

  /** One name of a path of tags. */
  private void segment() {
    var start = at;
    var end = TagKey.runEnd(text, start);
    if (TagKey.trimmedEnd(text, start, end) == start) {
      throw unreadable("the name of a tag is missing");
    }
    at = end;
  }

  private void countTerm() {
    if (++count > MOST_TERMS) {
      throw unreadable("there are more than " + MOST_TERMS + " tags");
    }
  }

  private void endTerm() {
    if (at < text.length() && peek() != ',' && !Character.isWhitespace(peek())) {
      throw unreadable("a blank or a comma is missing");
    }
  }

  private void skipBlanks() {
    while (at < text.length() && Character.isWhitespace(peek())) {
      at++;
    }
  }

  /** The character to read next; a blank behind the end. */
  private char peek() {
    return at < text.length() ? text.charAt(at) : ' ';
  }

  private Failure.Invalid unreadable(String problem) {
    var position = text.codePointCount(0, at) + 1;
    var message = "The filter can't be read at character " + position + ": " + problem + ".";
    return new Failure.Invalid(List.of(new Fault("filter", message, OptionalInt.of(at))));
  }
}
