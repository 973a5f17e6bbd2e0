package org.donecal.calendar;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.donecal.kernel.Opaque;
import org.donecal.signin.AccountId;
import org.donecal.spans.Span;
import org.donecal.spans.Stamp;
import org.donecal.store.Sql;
import org.jspecify.annotations.Nullable;

/** What one member changed, in words and in full, so that every change can be taken back. */
record History(Sql sql, AccountId account) {
  private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

  /**
   * One change of one entry.
   *
   * @param was what it changed, as it had been; null when the entry had not been there
   * @param became the same as it is now; null when the entry is gone
   */
  record Line(UUID entry, int version, @Nullable Content was, @Nullable Content became) {}

  /** A change as it is listed: one sentence, and when in UTC. */
  public record Event(String id, String at, String words) {}

  void write(String words, List<Line> lines, Instant now) {
    var step = Opaque.fresh(now);
    var rows = new ArrayList<List<?>>();
    for (var line : lines) {
      rows.add(
          Arrays.asList(
              account.value(),
              step,
              rows.size(),
              now.getEpochSecond(),
              rows.isEmpty() ? words : null,
              line.entry(),
              line.version(),
              difference(line.was(), line.became()),
              difference(line.became(), line.was())));
    }
    sql.batch(
        """
        insert into history (account_id, step, position, at, words, entry_id, version, was, became)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
  }

  /** Newest first. */
  List<Event> latest(int limit) {
    return sql.list(
        """
        select step, at, words from history where account_id = ? and position = 0
        order by account_id, step desc fetch first %d rows only
        """
            .formatted(limit),
        List.of(account.value()),
        row ->
            new Event(
                Opaque.text(row.getObject(1, UUID.class)),
                Stamp.utc(row.getLong(2)),
                row.getString(3)));
  }

  private static @Nullable String difference(@Nullable Content shown, @Nullable Content other) {
    if (shown == null) {
      return null;
    }
    var json = JSON.createObjectBuilder();
    if (other == null || !shown.title().equals(other.title())) {
      json.add("title", shown.title());
    }
    if (other == null || !Objects.equals(shown.note(), other.note())) {
      add(json, "note", shown.note());
    }
    if (other == null || !Objects.equals(shown.url(), other.url())) {
      add(json, "url", shown.url());
    }
    if (other == null || !shown.span().equals(other.span())) {
      json.add("span", span(shown.span()));
    }
    return json.build().toString();
  }

  private static JsonObject span(Span span) {
    var json =
        JSON.createObjectBuilder()
            .add("allDay", span.allDay())
            .add("startsAt", span.startsAt())
            .add("endsAt", span.endsAt());
    add(json, "zone", span.zone());
    return json.build();
  }

  private static void add(JsonObjectBuilder json, String name, @Nullable String text) {
    if (text == null) {
      json.addNull(name);
    } else {
      json.add(name, text);
    }
  }
}
