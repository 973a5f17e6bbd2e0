package org.donecal.tags;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.donecal.signin.AccountId;
import org.donecal.spans.Span;
import org.donecal.spans.Stamp;
import org.donecal.store.Sql;
import org.jspecify.annotations.Nullable;

/** How one member uses tags. */
public record TagList(Sql sql, AccountId account) {
  private static final String LIST =
      """
      select t.name, count(*),
        max(case when et.all_day then et.starts_at end),
        max(case when et.all_day then null else et.starts_at end),
        t.color, t.archived, t.id
      from entry_tag et join tag t on t.id = et.tag_id
      where et.account_id = ?%s
      group by t.id, t.name, t.name_key, t.color, t.archived
      order by t.name_key
      """;

  private static final String KEPT =
      """
      select t.name, t.color, t.archived, t.id from tag t
      where t.account_id = ? and t.alias_of is null
        and (t.color is not null or t.archived
          or exists (select 1 from entry_tag et where et.account_id = t.account_id
            and et.tag_id = t.id)
          or exists (select 1 from tag a where a.alias_of = t.id))
      order by t.name_key
      """;

  private static final String ALIASES =
      """
      select alias_of, name from tag where account_id = ? and alias_of is not null
      order by name_key
      """;

  /** All tags of living entries, by name. */
  public List<TagView> list(ZoneId home) {
    return list("", List.of(account.value()), home);
  }

  /** One of them. */
  public Optional<TagView> find(long tag, ZoneId home) {
    return list(" and et.tag_id = ?", List.of(account.value(), tag), home).stream().findFirst();
  }

  /** The tags that entries have or about which something was decided, by name. */
  public List<KeptTag> kept() {
    var aliases = aliases();
    return sql.list(
        KEPT,
        List.of(account.value()),
        row ->
            new KeptTag(
                row.getString(1),
                row.getString(2),
                row.getBoolean(3),
                aliases.getOrDefault(row.getLong(4), List.of())));
  }

  private List<TagView> list(String condition, List<?> parameters, ZoneId home) {
    var aliases = aliases();
    return sql.list(
        LIST.formatted(condition),
        parameters,
        row ->
            new TagView(
                row.getString(1),
                row.getLong(2),
                latest((Long) row.getObject(3), (Long) row.getObject(4), home),
                TagColors.of(row.getString(1), row.getString(5)),
                row.getBoolean(6),
                aliases.getOrDefault(row.getLong(7), List.of())));
  }

  private Map<Long, List<String>> aliases() {
    var aliases = new HashMap<Long, List<String>>();
    sql.each(
        ALIASES,
        List.of(account.value()),
        row ->
            aliases
                .computeIfAbsent(row.getLong(1), tag -> new ArrayList<>())
                .add(row.getString(2)));
    return aliases;
  }

  private static String latest(@Nullable Long day, @Nullable Long hour, ZoneId home) {
    var ofHour = hour == null ? "" : Span.dayOf(hour, home).toString();
    var ofDay = day == null ? "" : Stamp.date(day);
    return ofHour.compareTo(ofDay) > 0 ? ofHour : ofDay;
  }
}
