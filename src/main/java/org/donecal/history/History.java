package org.donecal.history;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.donecal.kernel.Opaque;
import org.donecal.signin.AccountId;
import org.donecal.store.Sql;
import org.jspecify.annotations.Nullable;

/** The steps of one member. */
public record History(Sql sql, AccountId account) {
  /** How long a change can be taken back. */
  public static final Duration KEPT = Duration.ofDays(30);

  private static final JsonReaderFactory JSON = Json.createReaderFactory(Map.of());
  private static final String EVENT = "select step, at, words, undoes from history";

  /**
   * A step as it is told.
   *
   * @param at in seconds since 1970
   * @param undoes the step that it took back, if it is an undo
   */
  record Event(UUID step, long at, String words, @Nullable UUID undoes) {
    static Event read(ResultSet row) throws SQLException {
      return new Event(
          row.getObject(1, UUID.class),
          row.getLong(2),
          row.getString(3),
          row.getObject(4, UUID.class));
    }
  }

  /** Writes a new step; answers the name that it has outside, or nothing if it changed nothing. */
  public Optional<String> write(String words, List<Line> lines, Instant now) {
    var telling = begin(now);
    telling.add(lines);
    return telling.end(words);
  }

  /** Begins a step that may have more lines than memory holds. */
  public Telling begin(Instant now) {
    return new Telling(this, Opaque.fresh(now), now.getEpochSecond());
  }

  /**
   * Writes some lines of a step.
   *
   * @param position of the first of them; the words stand on the line at position 0
   */
  void write(Event event, int position, List<Line> lines) {
    var rows = new ArrayList<List<?>>();
    for (var line : lines) {
      var at = position + rows.size();
      rows.add(
          Arrays.asList(
              account.value(),
              event.step(),
              at,
              event.at(),
              at == 0 ? event.words() : null,
              at == 0 ? event.undoes() : null,
              line.kind(),
              line.subject(),
              line.version(),
              text(line.was()),
              text(line.became())));
    }
    sql.batch(
        """
        insert into history (account_id, step, position, at, words, undoes, kind, subject, version,
          was, became)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
  }

  private static @Nullable String text(@Nullable JsonObject fields) {
    return fields == null ? null : fields.toString();
  }

  /** The newest first. */
  List<Event> latest(int limit, Instant now) {
    return sql.list(
        (EVENT + " where account_id = ? and position = 0 and at > ?")
            + (" order by account_id, step desc fetch first " + limit + " rows only"),
        List.of(account.value(), oldest(now)),
        Event::read);
  }

  Optional<Event> find(UUID step, Instant now) {
    return sql.first(
        EVENT + " where account_id = ? and step = ? and position = 0 and at > ?",
        List.of(account.value(), step, oldest(now)),
        Event::read);
  }

  /** The undos that came after a step, the newest first. */
  List<Event> undosSince(UUID step) {
    return sql.list(
        (EVENT + " where account_id = ? and step > ? and position = 0 and undoes is not null")
            + " order by account_id, step desc",
        List.of(account.value(), step),
        Event::read);
  }

  /** What a step changed, of whatever kind. */
  Set<UUID> subjects(UUID step) {
    var subjects = new HashSet<UUID>();
    sql.each(
        "select subject from history where account_id = ? and step = ?",
        List.of(account.value(), step),
        row -> subjects.add(row.getObject(1, UUID.class)));
    return subjects;
  }

  /** Reads the lines of one kind in their order, so many at once. */
  void lines(UUID step, String kind, int atOnce, Consumer<List<Line>> reader) {
    var next = 0;
    while (next >= 0) {
      next = piece(step, kind, next, atOnce, reader);
    }
  }

  /** Reads one piece; answers where the next one begins, or -1 if this was the last. */
  private int piece(UUID step, String kind, int from, int atOnce, Consumer<List<Line>> reader) {
    var positions = new ArrayList<Integer>();
    var lines =
        sql.list(
            """
            select kind, subject, version, was, became, position from history
            where account_id = ? and step = ? and kind = ? and position >= ?
            order by account_id, step desc, position fetch first %d rows only
            """
                .formatted(atOnce),
            List.of(account.value(), step, kind, from),
            row -> {
              positions.add(row.getInt(6));
              return line(row, 1);
            });
    if (!lines.isEmpty()) {
      reader.accept(lines);
    }
    return lines.size() < atOnce ? -1 : positions.get(lines.size() - 1) + 1;
  }

  /** The last of the steps since then that changed the same thing in such a way. */
  Optional<Event> since(UUID step, Line line, Predicate<Line> changes) {
    return sql
        .list(
            """
            select f.step, f.at, f.words, f.undoes, l.kind, l.subject, l.version, l.was, l.became
            from history l join history f
              on f.account_id = l.account_id and f.step = l.step and f.position = 0
            where l.account_id = ? and l.step > ? and l.kind = ? and l.subject = ?
            order by l.step desc
            """,
            List.of(account.value(), step, line.kind(), line.subject()),
            row -> Map.entry(Event.read(row), line(row, 5)))
        .stream()
        .filter(it -> changes.test(it.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Line line(ResultSet row, int from) throws SQLException {
    return new Line(
        row.getString(from),
        row.getObject(from + 1, UUID.class),
        row.getInt(from + 2),
        fields(row.getString(from + 3)),
        fields(row.getString(from + 4)));
  }

  private static @Nullable JsonObject fields(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try (var reader = JSON.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  /** Changes from then on can be taken back. */
  static long oldest(Instant now) {
    return now.minus(KEPT).getEpochSecond();
  }
}
