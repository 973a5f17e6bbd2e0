package org.donecal.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * One line of what the database added up.
 *
 * @param tag 0: untagged; {@link #EACH_ENTRY_ONCE}: entries whatever their tags
 * @param once whether the line also stands for its entries in the total: an entry has one such line
 */
record Sums(
    long tag,
    @Nullable String name,
    @Nullable String color,
    boolean once,
    long days,
    long seconds,
    long entries) {

  static final long UNTAGGED = 0;
  static final long EACH_ENTRY_ONCE = -1;

  /** A line that only tells that the kept totals are of the days that were asked for. */
  static final long KEPT = -2;

  static Sums of(ResultSet row) throws SQLException {
    return new Sums(
        row.getLong("tag_id"),
        row.getString("name"),
        row.getString("color"),
        row.getBoolean("once"),
        row.getLong("days"),
        row.getLong("seconds"),
        row.getLong("entries"));
  }
}
