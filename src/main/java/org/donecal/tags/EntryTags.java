package org.donecal.tags;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.donecal.signin.AccountId;
import org.donecal.store.Sql;
import org.donecal.tags.TagBook.Tag;

/** Which tags the living entries of one member have. */
public record EntryTags(Sql sql, AccountId account) {
  /** H2 holds each row against every id of a statement: a few at a time are found fastest. */
  private static final int AT_ONCE = 100;

  private static final String OF =
      """
      select t.id, t.name, t.name_key, et.entry_id from entry_tag et join tag t on t.id = et.tag_id
      where et.entry_id %s order by et.entry_id, et.position
      """;

  public List<Tag> of(UUID entry) {
    return sql.list(OF.formatted("= ?"), List.of(entry), EntryTags::tag);
  }

  /** The tags of many entries; those without any are missing. */
  public Map<UUID, List<Tag>> of(Collection<UUID> entries) {
    var all = List.copyOf(entries);
    var found = new HashMap<UUID, List<Tag>>();
    for (var from = 0; from < all.size(); from += AT_ONCE) {
      var some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
      sql.each(
          OF.formatted("in (" + String.join(", ", Collections.nCopies(some.size(), "?")) + ")"),
          some,
          row ->
              found
                  .computeIfAbsent(row.getObject(4, UUID.class), entry -> new ArrayList<>())
                  .add(tag(row)));
    }
    return found;
  }

  private static Tag tag(ResultSet row) throws SQLException {
    return new Tag(row.getLong(1), row.getString(2), row.getString(3));
  }

  /** A row by which statistics know an entry: one for each tag, or one for none. */
  private record Row(
      UUID entry, int position, long tag, boolean allDay, int reach, long startsAt, long endsAt) {

    List<?> key() {
      return List.of(entry, position);
    }

    List<?> values() {
      return List.of(tag, allDay, reach, startsAt, endsAt, entry, position);
    }
  }

  private static Map<List<?>, Row> rows(Collection<Tagged> entries) {
    var rows = new LinkedHashMap<List<?>, Row>();
    for (var entry : entries) {
      var tags = entry.tags();
      for (var position = 0; position < Math.max(1, tags.size()); position++) {
        var span = entry.span();
        var row =
            new Row(
                entry.entry(),
                position,
                tags.isEmpty() ? 0 : tags.get(position).id(),
                span.allDay(),
                span.reach(),
                span.startsAt(),
                span.endsAt());
        rows.put(row.key(), row);
      }
    }
    return rows;
  }

  /** Writes what these entries have become, where that differs from what is written. */
  public void write(Collection<Tagged> before, Collection<Tagged> after) {
    var old = rows(before);
    var added = new ArrayList<List<?>>();
    var changed = new ArrayList<List<?>>();
    rows(after)
        .forEach(
            (key, row) -> {
              var was = old.remove(key);
              if (was == null) {
                added.add(with(row));
              } else if (!was.equals(row)) {
                changed.add(row.values());
              }
            });
    sql.batch(
        "delete from entry_tag where entry_id = ? and position = ?", List.copyOf(old.keySet()));
    sql.batch(
        """
        update entry_tag set tag_id = ?, all_day = ?, reach = ?, starts_at = ?, ends_at = ?
        where entry_id = ? and position = ?
        """,
        changed);
    sql.batch(
        """
        insert into entry_tag (tag_id, all_day, reach, starts_at, ends_at, entry_id, position,
          account_id)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        added);
  }

  private List<?> with(Row row) {
    var values = new ArrayList<Object>(row.values());
    values.add(account.value());
    return values;
  }
}
