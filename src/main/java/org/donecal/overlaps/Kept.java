package org.donecal.overlaps;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.donecal.signin.AccountId;
import org.donecal.spans.Period;
import org.donecal.store.Sql;

/** The overlaps that one member wants to keep. */
record Kept(Sql sql, AccountId account) {

  /** Two ids, whichever comes first. */
  record Both(UUID one, UUID other) {
    static Both of(Pair pair) {
      var entry = pair.entry().id();
      var other = pair.other().id();
      return entry.compareTo(other) < 0 ? new Both(entry, other) : new Both(other, entry);
    }
  }

  /** Those of entries in a period, with the seconds they overlapped. */
  Map<Both, Long> within(Period period) {
    var kept = new HashMap<Both, Long>();
    sql.each(
        """
        select k.one, k.other, k.seconds
        from kept_overlap k join entry e on e.id = k.one
        where k.account_id = ? and e.starts_at >= ? and e.starts_at < ?
        """,
        List.of(account.value(), period.reachingBack(), period.end()),
        row ->
            kept.put(
                new Both(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                row.getLong(3)));
    return kept;
  }

  void keep(Pair pair) {
    var both = Both.of(pair);
    sql.update(
        "delete from kept_overlap where one = ? and other = ?", List.of(both.one(), both.other()));
    sql.update(
        "insert into kept_overlap (account_id, one, other, seconds) values (?, ?, ?, ?)",
        List.of(account.value(), both.one(), both.other(), pair.seconds()));
  }
}
