package org.donecal.reports;

import java.util.ArrayList;
import java.util.List;
import org.donecal.store.Sql;

/** A statement in the making: its text, and a value for each of its question marks. */
final class SqlText {
  private final StringBuilder text = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  SqlText add(String sql, Object... parameters) {
    text.append(sql);
    values.addAll(List.of(parameters));
    return this;
  }

  SqlText add(SqlText other) {
    text.append(other.text);
    values.addAll(other.values);
    return this;
  }

  /** Runs it slice by slice; one in which nothing was done has a line without a tag. */
  List<SliceSums> slices(Sql sql) {
    var found = new ArrayList<SliceSums>();
    sql.each(
        text.toString(),
        values,
        row -> {
          if (row.getObject("tag_id") != null) {
            found.add(SliceSums.of(row));
          }
        });
    return found;
  }

  <T> List<T> list(Sql sql, Sql.Reader<T> reader) {
    return sql.list(text.toString(), values, reader);
  }

  /** Runs it in one round trip. */
  List<Sums> sums(Sql sql) {
    return sql.list(text.toString(), values, Sums::of);
  }
}
