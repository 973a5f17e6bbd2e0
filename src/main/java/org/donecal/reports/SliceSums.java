package org.donecal.reports;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * One line of what the database added up for one slice of a report.
 *
 * @param started entries that begin in the slice
 * @param continued entries that were running when it began
 */
record SliceSums(
    int slice, Label label, boolean once, long days, long seconds, long started, long continued) {

  static SliceSums of(ResultSet row) throws SQLException {
    return new SliceSums(
        row.getInt("slice"),
        new Label(row.getLong("tag_id"), row.getString("name"), row.getString("color")),
        row.getBoolean("once"),
        row.getLong("days"),
        row.getLong("seconds"),
        row.getLong("started"),
        row.getLong("continued"));
  }

  long tag() {
    return label.tag();
  }
}
