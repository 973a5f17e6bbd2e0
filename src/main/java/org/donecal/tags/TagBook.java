package org.donecal.tags;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.donecal.signin.AccountId;
import org.donecal.spans.Span;
import org.donecal.spans.Stamp;
import org.donecal.store.Sql;
import org.jspecify.annotations.Nullable;

/** The tags of one member, each with its one true spelling. */
public record TagBook(Sql sql, AccountId account) {
  private static final String OF_ENTRY =
      """
      select t.id, t.name, t.name_key from entry_tag et join tag t on t.id = et.tag_id
      where et.entry_id = ? order by et.position
      """;

  /** A tag as it is spelled now. */
  public record Tag(long id, String name, String key) {}

  private static final String LIST =
      """
      select t.name, count(*),
        max(case when et.all_day then et.starts_at end),
        max(case when et.all_day then null else et.starts_at end),
        t.color, t.archived
      from entry_tag et join tag t on t.id = et.tag_id
      where et.account_id = ?
      group by t.id, t.name, t.name_key, t.color, t.archived
      order by t.name_key
      """;

  /**
   * A tag as it is listed.
   *
   * @param count of living entries
   * @param lastUsed the latest day on which an entry with it starts
   */
  public record TagView(String name, long count, String lastUsed, String color, boolean archived) {}

  /** All tags of living entries, by name. */
  List<TagView> list(ZoneId home) {
    return sql.list(
        LIST,
        List.of(account.value()),
        row ->
            new TagView(
                row.getString(1),
                row.getLong(2),
                latest((Long) row.getObject(3), (Long) row.getObject(4), home),
                TagColors.of(row.getString(1), row.getString(5)),
                row.getBoolean(6)));
  }

  private static String latest(@Nullable Long day, @Nullable Long hour, ZoneId home) {
    var ofHour = hour == null ? "" : Span.dayOf(hour, home).toString();
    var ofDay = day == null ? "" : Stamp.date(day);
    return ofHour.compareTo(ofDay) > 0 ? ofHour : ofDay;
  }

  public List<Tag> of(UUID entry) {
    return sql.list(OF_ENTRY, List.of(entry), TagBook::tag);
  }

  /** The tags of these names, in their order; from now on they are spelled as here, everywhere. */
  public List<Tag> spell(List<String> names) {
    if (names.isEmpty()) {
      return List.of();
    }
    var keys = names.stream().map(TagKey::of).toList();
    var known = find(keys);
    var missing = new ArrayList<List<?>>();
    var respelled = new ArrayList<List<?>>();
    for (var i = 0; i < names.size(); i++) {
      var tag = known.get(keys.get(i));
      if (tag == null) {
        missing.add(List.of(account.value(), names.get(i), keys.get(i)));
      } else if (!tag.name().equals(names.get(i))) {
        respelled.add(List.of(names.get(i), tag.id()));
      }
    }
    sql.batch("insert into tag (account_id, name, name_key) values (?, ?, ?)", missing);
    sql.batch("update tag set name = ? where id = ?", respelled);
    var tags = missing.isEmpty() && respelled.isEmpty() ? known : find(keys);
    return keys.stream().map(tags::get).toList();
  }

  private HashMap<String, Tag> find(List<String> keys) {
    var places = String.join(", ", Collections.nCopies(keys.size(), "?"));
    var found =
        sql.list(
            "select id, name, name_key from tag where account_id = ? and name_key in (%s)"
                .formatted(places),
            Stream.concat(Stream.of(account.value()), keys.stream()).toList(),
            TagBook::tag);
    return found.stream()
        .collect(Collectors.toMap(Tag::key, it -> it, (first, second) -> first, HashMap::new));
  }

  private static Tag tag(ResultSet row) throws SQLException {
    return new Tag(row.getLong(1), row.getString(2), row.getString(3));
  }

  /** The rows by which statistics know an entry: one for each tag, or one for none. */
  public List<List<?>> rows(UUID entry, Span span, List<Tag> tags) {
    var ids = tags.isEmpty() ? new long[1] : tags.stream().mapToLong(Tag::id).toArray();
    var rows = new ArrayList<List<?>>();
    for (var position = 0; position < ids.length; position++) {
      rows.add(
          Arrays.asList(
              entry,
              position,
              account.value(),
              ids[position],
              span.allDay(),
              span.reach(),
              span.startsAt(),
              span.endsAt()));
    }
    return rows;
  }
}
