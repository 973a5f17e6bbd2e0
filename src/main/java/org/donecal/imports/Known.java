package org.donecal.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.donecal.signin.AccountId;
import org.donecal.store.Sql;

/** Which entries of a member came from where. */
record Known(Sql sql, AccountId account) {
  private static final int AT_ONCE = 100;

  /** Those of the identities that are known, and whether their entries are still there. */
  Map<UUID, Boolean> of(Collection<UUID> identities) {
    var mine = new HashMap<UUID, UUID>();
    identities.forEach(it -> mine.put(Identity.within(account, it), it));
    var all = List.copyOf(mine.keySet());
    var known = new HashMap<UUID, Boolean>();
    for (var from = 0; from < all.size(); from += AT_ONCE) {
      var some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
      sql.each(
          """
          select s.identity, e.deleted_at is null from import_source s
          join entry e on e.id = s.entry_id where s.identity in (%s)
          """
              .formatted(String.join(", ", Collections.nCopies(some.size(), "?"))),
          some,
          row -> known.put(mine.get(row.getObject(1, UUID.class)), row.getBoolean(2)));
    }
    return known;
  }

  /** Remembers where entries came from; what was known of the same identities is forgotten. */
  void keep(Map<UUID, UUID> entries, Collection<UUID> outdated) {
    sql.batch(
        "delete from import_source where identity = ?",
        outdated.stream().map(it -> List.of(Identity.within(account, it))).toList());
    var rows = new ArrayList<List<?>>();
    entries.forEach(
        (identity, entry) -> rows.add(List.of(Identity.within(account, identity), entry)));
    sql.batch("insert into import_source (identity, entry_id) values (?, ?)", rows);
  }
}
