package org.donecal.imports;

import java.util.List;

/** One way in which files tell entries. */
interface Format {

  /** The name it goes by in the API. */
  String name();

  /** What people call the program it comes from. */
  String title();

  /** Whether the source looks like it. */
  boolean knows(Source source);

  /** What the dates of the source give away about their order. */
  default DateOrder.Hints hints(Source source) {
    return DateOrder.Hints.NONE;
  }

  /** The columns of the source that mean nothing to us. */
  default List<String> strange(Source source) {
    return List.of();
  }

  /**
   * Reads all of the source.
   *
   * @throws Broken where it can't be read on
   */
  void read(Source source, Times times, Listener listener);
}
