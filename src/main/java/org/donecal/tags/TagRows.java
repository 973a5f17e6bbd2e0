package org.donecal.tags;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.donecal.history.Line;
import org.donecal.signin.AccountId;
import org.donecal.store.Sql;

/**
 * The rows of one member's tags, and how one step changes them. Which entries have a tag is another
 * matter.
 */
public final class TagRows {
  private static final String ROW = "select id, name, color, archived, alias_of from tag";

  private final Sql sql;
  private final AccountId account;
  private final Map<Long, TagRow> was = new LinkedHashMap<>();
  private final Map<Long, TagRow> is = new LinkedHashMap<>();

  public TagRows(Sql sql, AccountId account) {
    this.sql = sql;
    this.account = account;
  }

  /** The row of this name, however it is spelled, be it an alias. */
  public Optional<TagRow> named(String name) {
    var key = TagKey.of(name);
    return is.values().stream()
        .filter(it -> it.key().equals(key))
        .findFirst()
        .or(() -> rows("name_key = ?", key).filter(it -> it.key().equals(key)).findFirst());
  }

  public Optional<TagRow> find(long id) {
    return rows("id = ?", id).findFirst();
  }

  /** The tag that a row stands for: itself, or what it is an alias of. */
  public Optional<TagRow> meant(TagRow tag) {
    var alias = tag.aliasOf();
    return alias == null ? Optional.of(tag) : find(alias);
  }

  public List<TagRow> aliasesOf(TagRow tag) {
    return Stream.concat(rows("alias_of = ?", tag.id()), is.values().stream())
        .filter(it -> it.isAliasOf(tag))
        .distinct()
        .toList();
  }

  /** What is written, or shall be. */
  private Stream<TagRow> rows(String condition, Object value) {
    return sql
        .list(
            ROW + " where account_id = ? and " + condition + " order by name_key",
            List.of(account.value(), value),
            TagRows::row)
        .stream()
        .map(it -> is.getOrDefault(it.id(), it));
  }

  private static TagRow row(ResultSet row) throws SQLException {
    return new TagRow(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getBoolean(4),
        (Long) row.getObject(5));
  }

  /** Whether living entries have it. */
  public boolean inUse(TagRow tag) {
    return isUsedBeside(tag, Set.of());
  }

  /** Whether living entries have it that are none of these. */
  boolean isUsedBeside(TagRow tag, Set<UUID> entries) {
    return sql
        .list(
            "select entry_id from entry_tag where account_id = ? and tag_id = ?"
                + " fetch first %d rows only".formatted(entries.size() + 1),
            List.of(account.value(), tag.id()),
            row -> row.getObject(1, UUID.class))
        .stream()
        .anyMatch(entry -> !entries.contains(entry));
  }

  /** A row for a name that has none. */
  public TagRow make(String name) {
    sql.update(
        "insert into tag (account_id, name, name_key) values (?, ?, ?)",
        List.of(account.value(), name, TagKey.of(name)));
    return named(name).orElseThrow();
  }

  /** Lets a tag be otherwise; {@link #write} makes it so. */
  public void change(TagRow from, TagRow to) {
    was.putIfAbsent(from.id(), from);
    is.put(to.id(), to);
  }

  /**
   * Gives a tag another name. A row that has the name already takes the one that is left; what were
   * its aliases mean the tag from now on.
   */
  public void rename(TagRow tag, String name, Optional<TagRow> taken) {
    taken.ifPresent(
        other -> {
          aliasesOf(other).forEach(it -> change(it, it.aliasOf(tag.id())));
          change(other, other.named(tag.name()).aliasOf(other.isAliasOf(tag) ? tag.id() : null));
        });
    change(tag, tag.named(name));
  }

  /** Writes what is otherwise now; answers it as lines of the history. */
  public List<Line> write() {
    var updates = new ArrayList<List<?>>();
    var moved = new ArrayList<List<?>>();
    var lines = new ArrayList<Line>();
    is.forEach(
        (id, row) -> {
          var before = was.getOrDefault(id, row);
          if (!row.equals(before)) {
            lines.add(TagLine.of(id, before.unlike(row), row.unlike(before)));
            updates.add(
                Arrays.asList(
                    row.name(), row.key(), row.color(), row.archived(), row.aliasOf(), id));
          }
          if (!row.key().equals(before.key())) {
            moved.add(List.of("@" + id, id));
          }
        });
    // Names that are exchanged would be there twice for a moment; no tag has a marker in its name.
    sql.batch("update tag set name_key = ? where id = ?", moved);
    sql.batch(
        """
        update tag set name = ?, name_key = ?, color = ?, archived = ?, alias_of = ? where id = ?
        """,
        updates);
    was.clear();
    is.clear();
    return lines;
  }
}
