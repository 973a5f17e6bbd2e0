package org.donecal.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.donecal.signin.AccountId;
import org.donecal.signin.Member;
import org.donecal.spans.Span;
import org.donecal.store.Sql;

/** The living entries of one member. */
record Entries(Sql sql, Member member) {
  /** So many are deleted in one transaction. */
  static final int AT_ONCE = 500;

  private static final UUID LOWEST = new UUID(0, 0);

  /**
   * Hours, days, and days that last longer are each read in the order of their index. They are not
   * put together below a select of their own: H2 then takes another index.
   */
  private static final String PAGE = "%s union all %s union all %s order by 3 desc, 4, 1";

  private static final String SELECT =
      """
      select e.id, e.title, e.all_day, e.starts_at, e.ends_at, e.zone, e.note, e.url, e.version,
        e.created_at, e.updated_at,
        (select string_agg(t.name, ' ' order by et.position)
          from entry_tag et join tag t on t.id = et.tag_id where et.entry_id = e.id) as tags
      from entry e
      """;

  private static final String BRANCH =
      "("
          + SELECT
          + """
      where e.account_id = ? and e.reach = %d and e.all_day = %b
        and e.starts_at >= ? and (e.starts_at > ? or e.id > ?) and e.starts_at < ? and e.ends_at > ?
        and e.deleted_at is null and %s and %s
      order by e.account_id, e.reach, e.all_day, e.starts_at, e.id
      fetch first %d rows only)
      """;

  private static final String CONTAINS =
      "(lower(e.title) like lower(?) escape '!' or lower(e.note) like lower(?) escape '!'"
          + " or lower(e.url) like lower(?) escape '!')";

  /** An entry of the list, and where in it. */
  private record Found(Span span, UUID id, EntryView view) {
    long second(ZoneId home) {
      return span.allDay()
          ? span.firstDay(home).atStartOfDay(home).toEpochSecond()
          : span.startsAt();
    }

    Cursor cursor() {
      return new Cursor(span.allDay(), span.startsAt(), id);
    }
  }

  /** The id of an entry with the same title over the same span. */
  Optional<UUID> twin(Content content) {
    var span = content.span();
    return sql.first(
        """
        select id from entry
        where account_id = ? and reach = ? and all_day = ? and starts_at = ? and ends_at = ?
          and title = ? and deleted_at is null
        order by id
        """,
        List.of(
            account().value(),
            span.reach(),
            span.allDay(),
            span.startsAt(),
            span.endsAt(),
            content.title()),
        row -> row.getObject(1, UUID.class));
  }

  /** The hours that overlap a range of seconds, in the order of their starts. */
  List<Span> busy(long start, long end) {
    var hours = new ArrayList<Span>();
    sql.each(
        """
        select starts_at, ends_at, zone from entry
        where account_id = ? and reach = 0 and all_day = false
          and starts_at >= ? and starts_at < ? and ends_at > ? and deleted_at is null
        order by starts_at
        """,
        List.of(account().value(), start - Span.SHORT, end, start),
        row -> hours.add(new Span(false, row.getLong(1), row.getLong(2), row.getString(3))));
    return hours;
  }

  /** Those of these that lie in the excerpt, in no order. */
  List<EntryView> some(Excerpt excerpt, Collection<UUID> ids) {
    var period = excerpt.period();
    var overlapping =
        " where e.account_id = ? and e.deleted_at is null and e.id in (%s) and %s"
            + " and e.starts_at < case when e.all_day then %d else %d end"
            + " and e.ends_at > case when e.all_day then %d else %d end";
    var parameters = new ArrayList<Object>(List.of(account().value()));
    parameters.addAll(ids);
    return sql.list(
        SELECT
            + overlapping.formatted(
                String.join(", ", Collections.nCopies(ids.size(), "?")),
                excerpt.filter().on("e.id", sql, account()),
                period.endDay(),
                period.end(),
                period.startDay(),
                period.start()),
        parameters,
        row -> found(row).view());
  }

  EntryPage page(EntryQuery query) {
    var filter = query.excerpt().filter().on("e.id", sql, account());
    var contains = query.text().map(it -> CONTAINS).orElse("1 = 1");
    var parameters = new ArrayList<Object>();
    var branches = new ArrayList<String>();
    for (var branch : List.of(new Branch(false, 0), new Branch(true, 0), new Branch(true, 1))) {
      branches.add(
          BRANCH.formatted(branch.reach, branch.allDay, filter, contains, query.limit() + 1));
      addBounds(parameters, branch, query);
      query.text().ifPresent(it -> addPattern(parameters, it));
    }
    var days = new ArrayList<Found>();
    var hours = new ArrayList<Found>();
    sql.each(
        PAGE.formatted(branches.toArray()),
        parameters,
        row -> {
          var found = found(row);
          (found.span().allDay() ? days : hours).add(found);
        });
    return merge(days, hours, query.limit());
  }

  private record Branch(boolean allDay, int reach) {}

  private void addBounds(List<Object> parameters, Branch branch, EntryQuery query) {
    var period = query.excerpt().period();
    var from = branch.allDay ? period.startDay() : period.start();
    var earliest = branch.reach == 0 ? from - Span.SHORT : -Long.MAX_VALUE;
    var place = query.cursor().map(it -> place(it, branch.allDay)).orElse(null);
    var after = place == null ? earliest : Math.max(earliest, place.startsAt());
    parameters.add(account().value());
    parameters.add(after);
    parameters.add(after);
    parameters.add(place == null || after > place.startsAt() ? LOWEST : place.id());
    parameters.add(branch.allDay ? period.endDay() : period.end());
    parameters.add(from);
  }

  /** What a cursor means for days or for hours: days come before hours that start with them. */
  private Cursor place(Cursor cursor, boolean allDay) {
    if (cursor.allDay() == allDay) {
      return cursor;
    }
    var home = member.zone();
    if (allDay) {
      var day = Span.dayOf(cursor.startsAt(), home);
      return new Cursor(true, day.toEpochDay() * Span.DAY + 1, LOWEST);
    }
    var day = LocalDate.ofEpochDay(Math.floorDiv(cursor.startsAt(), Span.DAY));
    return new Cursor(false, day.atStartOfDay(home).toEpochSecond(), LOWEST);
  }

  private static void addPattern(List<Object> parameters, String text) {
    var pattern = "%" + Sql.literal(text) + "%";
    parameters.addAll(List.of(pattern, pattern, pattern));
  }

  private EntryPage merge(List<Found> days, List<Found> hours, int limit) {
    var home = member.zone();
    var merged = new ArrayList<Found>();
    var day = 0;
    var hour = 0;
    while (merged.size() <= limit && (day < days.size() || hour < hours.size())) {
      var dayNext =
          hour == hours.size()
              || (day < days.size() && days.get(day).second(home) <= hours.get(hour).second(home));
      merged.add(dayNext ? days.get(day++) : hours.get(hour++));
    }
    var more = merged.size() > limit;
    var shown = more ? merged.subList(0, limit) : merged;
    return new EntryPage(
        shown.stream().map(Found::view).toList(),
        more ? shown.get(limit - 1).cursor().text() : null);
  }

  private static Found found(ResultSet row) throws SQLException {
    var id = row.getObject(1, UUID.class);
    var span = new Span(row.getBoolean(3), row.getLong(4), row.getLong(5), row.getString(6));
    var content = new Content(row.getString(2), row.getString(7), row.getString(8), span);
    var tags = row.getString(12);
    return new Found(
        span,
        id,
        EntryView.of(
            id,
            content,
            tags == null ? List.of() : List.of(tags.split(" ")),
            row.getInt(9),
            row.getLong(10),
            row.getLong(11)));
  }

  /** Deletes for good some of the entries, of whomever, that were deleted until then. */
  static int purge(Sql sql, long until) {
    var old =
        sql.list(
            "select id from entry where deleted_at <= ? fetch first %d rows only"
                .formatted(AT_ONCE),
            List.of(until),
            row -> List.of(row.getObject(1, UUID.class)));
    sql.batch("delete from entry where id = ?", old);
    return old.size();
  }

  private AccountId account() {
    return member.id();
  }
}
