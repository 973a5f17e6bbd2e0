package org.donecal.calendar;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.donecal.signin.Member;
import org.donecal.spans.Span;
import org.donecal.store.Sql;

/** What the living entries of a member have taken already: hours, titles over spans, ids. */
public record Taken(Sql sql, Member member) {
  /** H2 holds each row against every id of a statement: a few at a time are found fastest. */
  private static final int AT_ONCE = 100;

  /** A title over a span; the zone of hours makes no difference. */
  private record Key(String title, boolean allDay, long startsAt, long endsAt) {
    static Key of(Content content) {
      var span = content.span();
      return new Key(content.title(), span.allDay(), span.startsAt(), span.endsAt());
    }
  }

  private record Kind(boolean allDay, int reach) {}

  /** The hours that overlap a range of seconds, in the order of their starts. */
  public List<Span> hours(long start, long end) {
    return new Entries(sql, member).busy(start, end);
  }

  /** Those of the contents whose title stands over the same span already, and in which entry. */
  public Map<Content, UUID> twins(Collection<Content> contents) {
    var twins = new HashMap<Content, UUID>();
    contents.stream()
        .collect(Collectors.groupingBy(it -> new Kind(it.span().allDay(), it.span().reach())))
        .forEach((kind, ofKind) -> find(kind, ofKind, twins));
    return twins;
  }

  private void find(Kind kind, List<Content> contents, Map<Content, UUID> twins) {
    var byKey = contents.stream().collect(Collectors.groupingBy(Key::of));
    var starts = contents.stream().mapToLong(it -> it.span().startsAt()).summaryStatistics();
    sql.each(
        """
        select title, starts_at, ends_at, id from entry
        where account_id = ? and reach = ? and all_day = ? and starts_at >= ? and starts_at <= ?
          and deleted_at is null
        """,
        List.of(member.id().value(), kind.reach, kind.allDay, starts.getMin(), starts.getMax()),
        row -> {
          var key = new Key(row.getString(1), kind.allDay, row.getLong(2), row.getLong(3));
          var id = row.getObject(4, UUID.class);
          byKey.getOrDefault(key, List.of()).forEach(content -> twins.put(content, id));
        });
  }

  /** Those of the ids that are living entries of the member. */
  public Set<UUID> living(Collection<UUID> ids) {
    var all = List.copyOf(ids);
    var living = new HashSet<UUID>();
    for (var from = 0; from < all.size(); from += AT_ONCE) {
      var some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
      sql.each(
          "select id from entry where account_id = ? and deleted_at is null and id in (%s)"
              .formatted(String.join(", ", Collections.nCopies(some.size(), "?"))),
          Stream.concat(Stream.of(member.id().value()), some.stream()).toList(),
          row -> living.add(row.getObject(1, UUID.class)));
    }
    return living;
  }
}
