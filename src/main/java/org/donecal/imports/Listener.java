package org.donecal.imports;

/** Hears what a file tells, line by line; lines are counted from 1. */
interface Listener {

  void told(Told entry);

  /** A line that is no entry, and need not be: a sum, a timer that is still running. */
  void skipped(long line);

  /** A line that can't be understood. */
  void fault(long line, String message);
}
