package org.donecal.tags;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.donecal.history.Line;
import org.donecal.signin.AccountId;
import org.donecal.store.Sql;

/**
 * The tags of one member, each with its one true spelling, as far as one step has asked for them.
 */
public final class TagBook {
  private static final int AT_ONCE = 500;

  private final Sql sql;
  private final AccountId account;
  private final Map<String, Known> known = new HashMap<>();
  private final Map<Long, Tag> tags = new HashMap<>();
  private final Map<Long, Tag> respelled = new LinkedHashMap<>();
  private Named last = new Named("", List.of());

  public TagBook(Sql sql, AccountId account) {
    this.sql = sql;
    this.account = account;
  }

  /** A tag as it is spelled now. */
  public record Tag(long id, String name, String key) {}

  /**
   * What a key stands for.
   *
   * @param alias whether it is a remembered name of a tag that is called otherwise
   */
  private record Known(long tag, boolean alias) {}

  /** The names in a title, which is read once for the questions that follow one another. */
  private record Named(String title, List<String> names) {}

  private List<String> names(String title) {
    if (!last.title().equals(title)) {
      last = new Named(title, Tags.in(title));
    }
    return last.names();
  }

  /** Looks up the tags of many titles at once, and makes those that are missing. */
  public void learn(Collection<String> titles) {
    var wanted = new LinkedHashMap<String, String>();
    for (var title : titles) {
      names(title).forEach(name -> wanted.put(TagKey.of(name), name));
    }
    wanted.keySet().removeAll(known.keySet());
    if (!wanted.isEmpty()) {
      find(wanted.keySet());
      var missing = new LinkedHashSet<>(wanted.keySet());
      missing.removeAll(known.keySet());
      sql.batch(
          "insert into tag (account_id, name, name_key) values (?, ?, ?)",
          missing.stream().map(key -> List.of(account.value(), wanted.get(key), key)).toList());
      find(missing);
    }
  }

  private void find(Set<String> keys) {
    var all = List.copyOf(keys);
    for (var from = 0; from < all.size(); from += AT_ONCE) {
      var some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
      sql.each(
          """
          select t.name_key, t.id, t.name, a.id, a.name, a.name_key
          from tag t left join tag a on a.id = t.alias_of
          where t.account_id = ? and t.name_key in (%s)
          """
              .formatted(String.join(", ", Collections.nCopies(some.size(), "?"))),
          Stream.concat(Stream.of(account.value()), some.stream()).toList(),
          row -> {
            var key = row.getString(1);
            var alias = row.getString(6) != null;
            var tag =
                alias
                    ? new Tag(row.getLong(4), row.getString(5), row.getString(6))
                    : new Tag(row.getLong(2), row.getString(3), key);
            known.put(key, new Known(tag.id(), alias));
            known.putIfAbsent(tag.key(), new Known(tag.id(), false));
            tags.putIfAbsent(tag.id(), tag);
          });
    }
  }

  /** The title with its aliases replaced by the names of the tags that they stand for. */
  public String heal(String title) {
    learn(List.of(title));
    if (names(title).stream().noneMatch(name -> known(name).alias())) {
      return title;
    }
    return Tags.rename(
        title,
        name -> {
          var found = known(name);
          return found.alias() ? tag(found).name() : name;
        });
  }

  /** The tags of a title, in its order, spelled as they are. */
  public List<Tag> find(String title) {
    learn(List.of(title));
    return names(title).stream().map(name -> tag(known(name))).distinct().toList();
  }

  /** The tags of a title, in its order; from now on they are spelled as here, everywhere. */
  public List<Tag> spell(String title) {
    learn(List.of(title));
    for (var name : names(title)) {
      var tag = tag(known(name));
      if (!known(name).alias() && !tag.name().equals(name)) {
        respelled.putIfAbsent(tag.id(), tag);
        tags.put(tag.id(), new Tag(tag.id(), name, tag.key()));
      }
    }
    return find(title);
  }

  private Known known(String name) {
    var found = known.get(TagKey.of(name));
    if (found == null) {
      throw new IllegalStateException("Nobody has learnt the tag " + name);
    }
    return found;
  }

  private Tag tag(Known found) {
    var tag = tags.get(found.tag());
    if (tag == null) {
      throw new IllegalStateException("There is no tag " + found.tag());
    }
    return tag;
  }

  /** Writes the new spellings; answers them as lines of the history. */
  public List<Line> write() {
    var rows = new ArrayList<List<?>>();
    var lines = new ArrayList<Line>();
    for (var was : respelled.values()) {
      var name = tag(new Known(was.id(), false)).name();
      if (!name.equals(was.name())) {
        rows.add(List.of(name, was.id()));
        lines.add(TagLine.respelled(was.id(), was.name(), name));
      }
    }
    sql.batch("update tag set name = ? where id = ?", rows);
    respelled.clear();
    return lines;
  }
}
