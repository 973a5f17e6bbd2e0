package org.donecal.history;

import java.util.List;

/** One kind of thing that changes, and how its changes are taken back. */
public interface Undoable {

  /** The name of the kind in the history; it lasts as long as the history does. */
  String kind();

  /** How many lines are put back at once; a step may have more than memory holds. */
  default int atOnce() {
    return Integer.MAX_VALUE;
  }

  /**
   * Puts back the fields that these lines of one step changed, and no others. A field that is no
   * longer as the step left it is a {@link Undoing#conflict}; then nothing may stay put back, which
   * the caller's transaction sees to.
   *
   * @return what this changed, as lines of the undo's own step
   */
  List<Line> putBack(Undoing undoing, List<Line> lines);
}
