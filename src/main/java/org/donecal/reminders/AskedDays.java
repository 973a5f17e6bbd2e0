package org.donecal.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.donecal.store.Sql;

/** The days that reminders asked about, or are about to. */
record AskedDays(Sql sql) {

  /**
   * A day that a mail is owed about.
   *
   * @param dueAt when it was to be asked, in seconds since 1970
   * @param tryAt when the mail is to be written; whoever does that moves it on
   */
  record Owed(UUID reminder, LocalDate day, long dueAt, long tryAt) {}

  /** Owes a mail about a day, unless one was sent or is owed; answers whether it now is. */
  boolean owe(UUID reminder, Occurrence asking, Instant now) {
    return sql.update(
            """
            insert into asked_day (reminder_id, asked_day, due_at, try_at)
            select ?, ?, ?, ? from reminder where id = ? and not exists
              (select 1 from asked_day where reminder_id = ? and asked_day = ?)
            """,
            List.of(
                reminder,
                asking.day().toEpochDay(),
                asking.at().getEpochSecond(),
                now.getEpochSecond(),
                reminder,
                reminder,
                asking.day().toEpochDay()))
        > 0;
  }

  /** Some of the mails that are owed, the longest waiting first. */
  List<Owed> owed(Instant now, int limit) {
    return sql.list(
        """
        select reminder_id, asked_day, due_at, try_at from asked_day
        where try_at <= ? order by try_at fetch first %d rows only
        """
            .formatted(limit),
        List.of(now.getEpochSecond()),
        row ->
            new Owed(
                row.getObject(1, UUID.class),
                LocalDate.ofEpochDay(row.getLong(2)),
                row.getLong(3),
                row.getLong(4)));
  }

  /** Keeps others from it until then; false if somebody else was faster. */
  boolean take(Owed owed, Instant until) {
    return sql.update(
            """
            update asked_day set try_at = ?
            where reminder_id = ? and asked_day = ? and try_at = ?
            """,
            List.of(until.getEpochSecond(), owed.reminder(), owed.day().toEpochDay(), owed.tryAt()))
        > 0;
  }

  /** Lets it be tried again then, unless it was sent meanwhile. */
  void putOff(Owed owed, Instant until) {
    sql.update(
        """
        update asked_day set try_at = ?
        where reminder_id = ? and asked_day = ? and try_at is not null
        """,
        List.of(until.getEpochSecond(), owed.reminder(), owed.day().toEpochDay()));
  }

  void sent(Owed owed) {
    sql.update(
        "update asked_day set try_at = null where reminder_id = ? and asked_day = ?",
        List.of(owed.reminder(), owed.day().toEpochDay()));
  }

  /** Nothing is asked about the day for now. */
  void drop(Owed owed) {
    sql.update(
        "delete from asked_day where reminder_id = ? and asked_day = ?",
        List.of(owed.reminder(), owed.day().toEpochDay()));
  }

  void purge(LocalDate until) {
    sql.update("delete from asked_day where asked_day <= ?", List.of(until.toEpochDay()));
  }
}
