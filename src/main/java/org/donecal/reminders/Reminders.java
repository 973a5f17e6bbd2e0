package org.donecal.reminders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.donecal.kernel.Failure;
import org.donecal.signin.AccountId;
import org.donecal.store.Sql;
import org.jspecify.annotations.Nullable;

/** The reminders of one member. */
record Reminders(Sql sql, AccountId account) {
  private static final int MOST = 20;
  private static final int SECONDS_OF_MINUTE = 60;

  private static final String SELECT =
      """
      select id, account_id, weekdays, minute_of_day, zone, only_if_empty, instructions, entries, paused,
        created_at, next_at, deleted_at
      from reminder
      """;

  /** The living ones in the order in which they were made. */
  List<Reminder> all() {
    return sql.list(
        SELECT + " where account_id = ? and deleted_at is null order by id",
        List.of(account.value()),
        Reminders::read);
  }

  /** One of the member's own, deleted or not. */
  Optional<Reminder> find(UUID id) {
    return find(sql, id).filter(it -> it.owner().equals(account));
  }

  /** A reminder, whosever it is. */
  static Optional<Reminder> find(Sql sql, UUID id) {
    return sql.first(SELECT + " where id = ?", List.of(id), Reminders::read);
  }

  /** Refuses one more than anybody wants to be asked by. */
  void checkRoom() {
    if (all().size() >= MOST) {
      throw new Failure.Conflict(
          "There are " + MOST + " reminders already; please delete one of them.");
    }
  }

  void add(Reminder reminder) {
    var fields = fields(reminder);
    fields.addAll(List.of(reminder.id(), account.value(), reminder.createdAt()));
    sql.update(
        """
        insert into reminder (weekdays, minute_of_day, zone, only_if_empty, instructions, entries, paused,
          next_at, deleted_at, id, account_id, created_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        fields);
  }

  void write(Reminder reminder) {
    var fields = fields(reminder);
    fields.add(reminder.id());
    sql.update(
        """
        update reminder set weekdays = ?, minute_of_day = ?, zone = ?, only_if_empty = ?,
          instructions = ?, entries = ?, paused = ?, next_at = ?, deleted_at = ?
        where id = ?
        """,
        fields);
  }

  /** What may change. */
  private static List<@Nullable Object> fields(Reminder reminder) {
    var terms = reminder.terms();
    return new ArrayList<>(
        Arrays.asList(
            bits(terms.schedule()),
            minute(terms.schedule()),
            terms.schedule().zone().getId(),
            terms.onlyIfEmpty(),
            terms.instructions(),
            terms.entries(),
            terms.paused(),
            reminder.nextAt(),
            reminder.deletedAt()));
  }

  /** Some of those that are to ask by then, the longest due first. */
  static List<UUID> due(Sql sql, Instant now, int limit) {
    return sql.list(
        "select id from reminder where next_at <= ? order by next_at fetch first %d rows only"
            .formatted(limit),
        List.of(now.getEpochSecond()),
        row -> row.getObject(1, UUID.class));
  }

  /** Lets it ask then, unless somebody else has moved it meanwhile; answers whether it did. */
  static boolean move(Sql sql, Reminder reminder, Instant next) {
    return sql.update(
            "update reminder set next_at = ? where id = ? and next_at = ?",
            Arrays.asList(next.getEpochSecond(), reminder.id(), reminder.nextAt()))
        > 0;
  }

  /** Lets one wait that can't be read. */
  static void postpone(Sql sql, UUID id, Instant until) {
    sql.update(
        "update reminder set next_at = ? where id = ? and next_at <= ?",
        List.of(until.getEpochSecond(), id, until.getEpochSecond()));
  }

  /** Forgets for good what was deleted until then. */
  static void purge(Sql sql, long until) {
    sql.update("delete from reminder where deleted_at <= ?", List.of(until));
  }

  /** Monday is the lowest bit. */
  private static int bits(Schedule schedule) {
    return schedule.weekdays().stream().mapToInt(Reminders::bit).sum();
  }

  private static int bit(DayOfWeek day) {
    return 1 << (day.getValue() - 1);
  }

  private static int minute(Schedule schedule) {
    return schedule.time().toSecondOfDay() / SECONDS_OF_MINUTE;
  }

  private static Reminder read(ResultSet row) throws SQLException {
    var bits = row.getInt(3);
    var weekdays =
        Stream.of(DayOfWeek.values())
            .filter(it -> (bits & bit(it)) != 0)
            .collect(Collectors.toSet());
    var time = LocalTime.ofSecondOfDay(row.getLong(4) * SECONDS_OF_MINUTE);
    return new Reminder(
        row.getObject(1, UUID.class),
        new AccountId(row.getObject(2, UUID.class)),
        new ReminderTerms(
            new Schedule(weekdays, time, ZoneId.of(row.getString(5))),
            row.getBoolean(6),
            row.getBoolean(7),
            row.getBoolean(8),
            row.getBoolean(9)),
        row.getLong(10),
        (Long) row.getObject(11),
        (Long) row.getObject(12));
  }
}
