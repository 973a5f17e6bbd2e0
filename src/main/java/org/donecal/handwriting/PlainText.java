package org.donecal.handwriting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Plain text as mail has it, line by line. */
final class PlainText {
  private static final Pattern BREAK = Pattern.compile("\r\n|[\r\n\u000b\u000c\u0085\u2028\u2029]");

  /** Neither letters nor blanks: some programs put them into empty lines and before words. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069&&[^\t]]");

  private static final Pattern BLANK = Pattern.compile("[\t\\p{Zs}]");
  private static final String SIGNATURE = "-- ";

  private final boolean flowed;
  private final boolean deleting;
  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private int depth;
  private boolean goesOn;

  private PlainText(Flow flow) {
    this.flowed = flow != Flow.FIXED;
    this.deleting = flow == Flow.DELETING_SPACES;
  }

  static List<Line> lines(String text, Flow flow) {
    var plain = new PlainText(flow);
    for (var line : BREAK.split(text, -1)) {
      plain.take(cleaned(line), line.endsWith(" "));
    }
    if (plain.goesOn) {
      plain.close();
    }
    return plain.lines;
  }

  /** What can be seen of a line. */
  static String cleaned(String line) {
    return BLANK.matcher(UNSEEN.matcher(line).replaceAll("")).replaceAll(" ");
  }

  /**
   * Takes the next line.
   *
   * @param blankAtEnd as it was sent: other blanks look the same by now
   */
  private void take(String line, boolean blankAtEnd) {
    var marks = marks(line);
    var text = text(line, marks);
    if (goesOn && (marks != depth || text.equals(SIGNATURE))) {
      close();
    }
    depth = marks;
    goesOn = flowed && blankAtEnd && !text.isBlank() && !text.equals(SIGNATURE);
    open.append(text, 0, text.length() - (goesOn && deleting ? 1 : 0));
    if (!goesOn) {
      close();
    }
  }

  private void close() {
    lines.add(new Line(depth, open.toString()));
    open.setLength(0);
    goesOn = false;
  }

  /** In flowed text the marks stand together; elsewhere many programs put blanks between. */
  private int marks(String line) {
    var marks = 0;
    for (var at = 0; at < line.length(); at++) {
      if (line.charAt(at) == '>') {
        marks++;
      } else if (line.charAt(at) != ' ' || flowed) {
        return marks;
      }
    }
    return marks;
  }

  private String text(String line, int marks) {
    var at = 0;
    for (var mark = 0; mark < marks; mark++) {
      at = line.indexOf('>', at) + 1;
    }
    return flowed && line.startsWith(" ", at) ? line.substring(at + 1) : line.substring(at);
  }
}
