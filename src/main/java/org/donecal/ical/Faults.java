package org.donecal.ical;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What could not be understood; of very much, the first of it. */
final class Faults {
  private static final int MOST = 100;
  private static final int LONGEST_QUOTE = 40;

  private final List<Fault> faults = new ArrayList<>();
  private boolean cut;

  void add(int line, String message) {
    if (faults.size() < MOST) {
      faults.add(new Fault(line, message));
    }
  }

  /** Something is missing in what is told. */
  void cut(int line, String message) {
    cut = true;
    add(line, message);
  }

  boolean few() {
    return !cut;
  }

  List<Fault> list() {
    return faults.stream().sorted(Comparator.comparingInt(Fault::line)).toList();
  }

  /** A piece of the text, short enough for a sentence. */
  static String quoted(String text) {
    var line = text.strip().replaceAll("\\s+", " ");
    return '"'
        + (line.length() > LONGEST_QUOTE ? line.substring(0, LONGEST_QUOTE) + "…" : line)
        + '"';
  }
}
