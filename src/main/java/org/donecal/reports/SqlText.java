package org.donecal.reports;

import java.util.ArrayList;
import java.util.List;
import org.donecal.signin.Member;
import org.donecal.store.Sql;
import org.donecal.tags.Filter;

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

  /** Lets only rows {@code x} of entries pass that the filter wants. */
  SqlText add(Filter filter, Member member) {
    var condition = filter.on("x.entry_id", member.id());
    text.append(" and ").append(condition.sql());
    values.addAll(condition.parameters());
    return this;
  }

  /** Runs it in one round trip. */
  List<Sums> sums(Sql sql) {
    return sql.list(text.toString(), values, Sums::of);
  }
}
