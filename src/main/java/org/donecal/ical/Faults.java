package org.donecal.ical;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What could not be understood; of very much, the first of it. */
final class Faults {
  private static final int MOST = 1000;
  private static final int LONGEST_QUOTE = 40;

  private final List<Fault> faults = new ArrayList<>();
  private int leftOut;
  private boolean whole = true;

  /** Something is read as well as can be. */
  void add(int line, String message) {
    if (faults.size() < MOST) {
      faults.add(new Fault(line, message, false));
    }
  }

  /** Something that stands by itself is not told. */
  void leaveOut(int line, String message) {
    leftOut++;
    add(line, message);
  }

  /** Things of a kind that is not told at all, the first of them in this line. */
  void leaveOut(int line, int count, String message) {
    leftOut += count;
    add(line, message);
  }

  /** What is told is not the whole; this is never kept back. */
  void cut(int line, String message) {
    if (faults.size() == MOST) {
      faults.remove(MOST - 1);
    }
    faults.add(new Fault(line, message, true));
    whole = false;
  }

  int leftOut() {
    return leftOut;
  }

  boolean whole() {
    return whole;
  }

  List<Fault> list() {
    return faults.stream().sorted(Comparator.comparingInt(Fault::line)).toList();
  }

  /** A piece of the text, short enough for a sentence. */
  static String quoted(String text) {
    var piece = text.substring(0, Math.min(text.length(), 10 * LONGEST_QUOTE));
    var line = piece.strip().replaceAll("\\s+", " ");
    return '"'
        + (line.length() > LONGEST_QUOTE ? line.substring(0, LONGEST_QUOTE) + "…" : line)
        + '"';
  }
}
