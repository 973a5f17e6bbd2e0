package org.donecal.calendar;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.donecal.signin.Member;
import org.donecal.store.Sql;

/** The one row of a member that all waits for that the member changes. */
record CalendarState(Sql sql, Member member) {

  /** Waits for the member's turn; answers whose days the kept totals are of. */
  ZoneId lock() {
    return lockedZone()
        .orElseGet(
            () -> {
              sql.update(
                  """
                  insert into calendar_state (account_id, totals_zone) values (?, ?)
                  on conflict do nothing
                  """,
                  List.of(member.id().value(), member.zone().getId()));
              return lockedZone().orElseThrow();
            });
  }

  private Optional<ZoneId> lockedZone() {
    return sql.first(
        "select totals_zone from calendar_state where account_id = ? for update",
        List.of(member.id().value()),
        row -> ZoneId.of(row.getString(1)));
  }
}
