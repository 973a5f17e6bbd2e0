package org.donecal.handwriting;

import java.util.ArrayList;
import java.util.List;

/**
 * What somebody wrote in a mail: above, below and between what is quoted.
 *
 * @param paragraphs each a list of lines, none of them blank
 */
public record Handwriting(List<List<String>> paragraphs) {
  /** Below so many lines nobody writes anything. */
  private static final int MOST_LINES = 10_000;

  public Handwriting {
    paragraphs = List.copyOf(paragraphs);
  }

  public static Handwriting ofPlain(String text, Flow flow) {
    return of(PlainText.lines(text, flow));
  }

  public static Handwriting ofHtml(String html) {
    return of(Html.lines(html));
  }

  private static Handwriting of(List<Line> lines) {
    var paragraphs = new ArrayList<List<String>>();
    for (var piece : own(lines.subList(0, Math.min(lines.size(), MOST_LINES)))) {
      addParagraphs(paragraphs, Signatures.cut(piece));
    }
    return new Handwriting(withoutGreeting(paragraphs));
  }

  private static List<List<String>> withoutGreeting(List<List<String>> paragraphs) {
    if (paragraphs.isEmpty() || !Courtesies.greets(paragraphs.get(0).get(0))) {
      return paragraphs;
    }
    var first = paragraphs.get(0);
    var rest = new ArrayList<>(paragraphs.subList(1, paragraphs.size()));
    if (first.size() > 1) {
      rest.add(0, first.subList(1, first.size()));
    }
    return rest;
  }

  /** The author's own lines, in pieces between which something is quoted. */
  private static List<List<String>> own(List<Line> lines) {
    var attributions = new Attributions(lines);
    var borders = new Borders(lines);
    var pieces = new ArrayList<List<String>>();
    var piece = new ArrayList<String>();
    var at = 0;
    while (at < lines.size()) {
      var named = attributions.at(at);
      if (named > 0 || lines.get(at).quoted()) {
        pieces.add(piece);
        piece = new ArrayList<>();
        at += Math.max(1, named);
        if (named > 0 && !attributions.isQuoted(at)) {
          return pieces; // What follows is quoted without marks.
        }
      } else if (borders.at(at)) {
        break;
      } else {
        piece.add(lines.get(at).text());
        at++;
      }
    }
    pieces.add(piece);
    return pieces;
  }

  private static void addParagraphs(List<List<String>> paragraphs, List<String> lines) {
    var paragraph = new ArrayList<String>();
    for (var line : lines) {
      if (line.isBlank()) {
        addUnlessEmpty(paragraphs, paragraph);
        paragraph = new ArrayList<>();
      } else {
        paragraph.add(line.strip());
      }
    }
    addUnlessEmpty(paragraphs, paragraph);
  }

  private static void addUnlessEmpty(List<List<String>> paragraphs, List<String> paragraph) {
    if (!paragraph.isEmpty()) {
      paragraphs.add(List.copyOf(paragraph));
    }
  }
}
