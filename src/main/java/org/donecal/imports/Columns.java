package org.donecal.imports;

import java.util.List;
import java.util.Optional;

/** A format whose files are tables with a header. */
interface Columns {

  String name();

  String title();

  boolean know(Header header);

  /** The entry that a line tells; empty if it is none and need not be. */
  Optional<Told> told(Row row, Times times);

  /** The columns in which dates stand whose order is not known. */
  default List<String> dates() {
    return List.of();
  }

  /** The order of dates that the program writes if nobody told it otherwise. */
  default DateOrder usualOrder() {
    return DateOrder.DMY;
  }

  /** The columns of a header that mean nothing to us. */
  default List<String> strange(Header header) {
    return List.of();
  }
}
