package org.donecal.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.donecal.kernel.Failure;
import org.donecal.signin.Member;
import org.donecal.store.Sql;
import org.donecal.tags.TagBook;
import org.donecal.tags.TagBook.Tag;
import org.donecal.tags.Tags;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * One step of one member: what a transaction changes of the entries, with their tags, the kept
 * totals and the history, which are all written at the end. The steps of a member take turns.
 */
final class Step {
  private final Session session;
  private final Sql sql;
  private final Member member;
  private final Instant now;
  private final TagBook tags;
  private final Totals totals;
  private final List<History.Line> lines = new ArrayList<>();
  private final List<List<?>> outdatedTags = new ArrayList<>();
  private final List<List<?>> currentTags = new ArrayList<>();

  private Step(Session session, Member member, Instant now) {
    this.session = session;
    this.sql = new Sql(session);
    this.member = member;
    this.now = now;
    this.tags = new TagBook(sql, member.id());
    this.totals = new Totals(lock());
  }

  /** Waits for its turn. */
  static Step begin(Session session, Member member, Instant now) {
    return new Step(session, member, now);
  }

  private ZoneId lock() {
    return lockedZone()
        .orElseGet(
            () -> {
              sql.update(
                  """
                  insert into calendar_state (account_id, totals_zone) values (?, ?)
                  on conflict do nothing
                  """,
                  List.of(member.id().value(), member.zone().getId()));
              return lockedZone().orElseThrow();
            });
  }

  private Optional<ZoneId> lockedZone() {
    return sql.first(
        "select totals_zone from calendar_state where account_id = ? for update",
        List.of(member.id().value()),
        row -> ZoneId.of(row.getString(1)));
  }

  Sql sql() {
    return sql;
  }

  /** Fetches entries that will be looked for one by one. */
  void fetch(Set<UUID> ids) {
    session.byMultipleIds(Entry.class).multiLoad(List.copyOf(ids));
  }

  /** The member's own entry, deleted or not. */
  Entry find(UUID id) {
    var entry = session.find(Entry.class, id);
    if (entry == null || !entry.belongsTo(member.id())) {
      throw unknown();
    }
    return entry;
  }

  Entry living(UUID id) {
    var entry = find(id);
    if (!entry.alive()) {
      throw unknown();
    }
    return entry;
  }

  static Failure.NotFound unknown() {
    return new Failure.NotFound("There is no such entry.");
  }

  /** Spells the tags of a title from now on as it does. */
  List<Tag> spell(String title) {
    return tags.spell(Tags.in(title));
  }

  EntryView add(Content content, List<Tag> spelled) {
    var entry = new Entry(member.id(), content, now);
    session.persist(entry);
    appear(entry, spelled, null);
    return view(entry, spelled);
  }

  EntryView restore(Entry entry) {
    var spelled = spell(entry.content().title());
    entry.restore(now);
    appear(entry, spelled, null);
    return view(entry, spelled);
  }

  /** Gives an entry another content; one that is the same changes nothing. */
  EntryView change(Entry entry, Content content) {
    var was = entry.content();
    var before = tags.of(entry.id());
    if (content.equals(was)) {
      return view(entry, before);
    }
    var after = content.title().equals(was.title()) ? before : spell(content.title());
    vanish(entry, before);
    entry.become(content, now);
    appear(entry, after, was);
    return view(entry, after);
  }

  void delete(Entry entry) {
    vanish(entry, tags.of(entry.id()));
    entry.delete(now);
    lines.add(new History.Line(entry.id(), entry.version(), entry.content(), null));
  }

  private void vanish(Entry entry, List<Tag> before) {
    outdatedTags.add(List.of(entry.id()));
    totals.subtract(entry.span(), Totals.of(before));
  }

  private void appear(Entry entry, List<Tag> after, @Nullable Content was) {
    currentTags.addAll(tags.rows(entry.id(), entry.span(), after));
    totals.add(entry.span(), Totals.of(after));
    lines.add(new History.Line(entry.id(), entry.version(), was, entry.content()));
  }

  EntryView view(Entry entry) {
    return view(entry, tags.of(entry.id()));
  }

  private static EntryView view(Entry entry, List<Tag> tags) {
    return entry.view(tags.stream().map(Tag::name).toList());
  }

  /** Writes all that hangs on the changed entries, and what was done in words. */
  void finish(String words) {
    session.flush();
    if (lines.isEmpty()) {
      return;
    }
    sql.batch("delete from entry_tag where entry_id = ?", outdatedTags);
    sql.batch(
        """
        insert into entry_tag (entry_id, position, account_id, tag_id, all_day, reach,
          starts_at, ends_at)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        currentTags);
    totals.apply(sql, member.id());
    new History(sql, member.id()).write(words, lines, now);
  }
}
