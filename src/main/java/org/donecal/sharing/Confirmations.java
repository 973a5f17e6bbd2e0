package org.donecal.sharing;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.donecal.store.Sql;

/** What was found right of one share. */
record Confirmations(Sql sql, UUID share) {
  static final int MOST = 100;

  /** The latest first. */
  List<Confirmation> all() {
    return sql.list(
        """
        select id, at, name, digest, snapshot from confirmation where share_id = ?
        order by at desc, id desc
        """,
        List.of(share),
        row ->
            new Confirmation(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                Snapshot.read(row.getString(5))));
  }

  void add(Confirmation confirmation) {
    sql.update(
        "insert into confirmation (id, share_id, at, name, digest, snapshot)"
            + " values (?, ?, ?, ?, ?, ?)",
        Arrays.asList(
            confirmation.id(),
            share,
            confirmation.at(),
            confirmation.name(),
            confirmation.digest(),
            confirmation.snapshot().json().toString()));
  }

  int count() {
    return sql.first(
            "select count(*) from confirmation where share_id = ?",
            List.of(share),
            row -> row.getInt(1))
        .orElse(0);
  }
}
