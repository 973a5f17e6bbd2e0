package org.donecal.imports;

/** Hears what a file tells, line by line; lines are counted from 1. */
interface Listener {

  void told(Told entry);

  /** An entry that is left out, and the file not refused, where the calendar can't have it. */
  void offered(Told entry);

  /** A line that is no entry, and need not be: a sum, a timer that is still running. */
  void skipped(long line);

  /** Something that is left out, or not as the file has it, and may be. */
  void warned(long line, String message);

  /** A line that can't be understood. */
  void fault(long line, String message);
}
