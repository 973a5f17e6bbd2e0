package org.donecal.reports;

/** Gives lines per tag the tag's name and colour. */
final class Named {
  private Named() {}

  static SqlText of(SqlText lines) {
    return new SqlText()
        .add(
            """
            select l.tag_id, t.name, t.color, l.once, l.days, l.seconds, l.entries
            from (
            """)
        .add(lines)
        .add(") l left join tag t on t.id = l.tag_id");
  }
}
