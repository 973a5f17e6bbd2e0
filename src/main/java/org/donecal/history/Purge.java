package org.donecal.history;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.donecal.kernel.Opaque;
import org.donecal.store.Sql;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;

/** Forgets what is too old to be taken back, in small transactions that keep nobody waiting. */
final class Purge {
  private static final int LINES = 1000;

  private final SessionFactory store;
  private final Clock clock;

  Purge(SessionFactory store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  void run() {
    var oldest = Opaque.first(clock.instant().minus(History.KEPT));
    for (var account = next(null); account.isPresent(); account = next(account.get())) {
      while (forget(account.get(), oldest) == LINES) {
        // there may be more of them
      }
    }
  }

  /** Goes from member to member along the index of steps. */
  private Optional<UUID> next(@Nullable UUID account) {
    var behind = account == null ? "" : "where account_id > ? ";
    return store.fromSession(
        session ->
            new Sql(session)
                .first(
                    "select account_id from history %sorder by account_id fetch first row only"
                        .formatted(behind),
                    account == null ? List.of() : List.of(account),
                    row -> row.getObject(1, UUID.class)));
  }

  private int forget(UUID account, UUID oldest) {
    return store.fromTransaction(
        session -> {
          var sql = new Sql(session);
          var old =
              sql.list(
                  """
                  select step, position from history where account_id = ? and step < ?
                  order by account_id, step desc, position fetch first %d rows only
                  """
                      .formatted(LINES),
                  List.of(account, oldest),
                  row -> List.of(account, row.getObject(1, UUID.class), row.getInt(2)));
          sql.batch("delete from history where account_id = ? and step = ? and position = ?", old);
          return old.size();
        });
  }
}
