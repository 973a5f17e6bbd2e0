package org.donecal.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.donecal.history.History;
import org.donecal.history.Line;
import org.donecal.history.Telling;
import org.donecal.kernel.Failure;
import org.donecal.signin.Member;
import org.donecal.store.Sql;
import org.donecal.tags.EntryTags;
import org.donecal.tags.TagBook;
import org.donecal.tags.TagBook.Tag;
import org.hibernate.Session;

/**
 * One step of one member: what a transaction changes of the entries, with their tags, the kept
 * totals and the history, which are all written at the end. The steps of a member take turns.
 *
 * <pre>{@code
 * var step = Step.begin(session, member, clock);
 * step.change(id, step.content(id).withTitle("@acme"));
 * return step.finish("Renamed an entry");
 * }</pre>
 */
public final class Step {
  /** So many entries are fetched by one statement; of more, H2 takes long to find each. */
  private static final int AT_ONCE = 100;

  /** So many entries at most are in hand while a step changes more than memory holds. */
  static final int PIECE = 1000;

  private final Session session;
  private final Sql sql;
  private final Member member;
  private final Instant now;
  private final ZoneId zone;
  private final TagBook tags;
  private final Map<UUID, Touched> touched = new LinkedHashMap<>();
  private final List<Line> others = new ArrayList<>();
  private final Telling telling;
  private Totals totals;

  private Step(Session session, Member member, ZoneId zone, Instant now) {
    this.session = session;
    this.sql = new Sql(session);
    this.member = member;
    this.now = now;
    this.zone = zone;
    this.tags = new TagBook(sql, member.id());
    this.telling = new History(sql, member.id()).begin(now);
    this.totals = new Totals(zone);
  }

  /** Waits for its turn, and looks at the clock then: steps are in the order of their turns. */
  public static Step begin(Session session, Member member, Clock clock) {
    var zone = turn(session, member);
    return new Step(session, member, zone, clock.instant());
  }

  /** Waits for its turn, and takes the time as it is told. */
  static Step at(Instant now, Session session, Member member) {
    return new Step(session, member, turn(session, member), now);
  }

  private static ZoneId turn(Session session, Member member) {
    return new CalendarState(new Sql(session), member).lock();
  }

  Sql sql() {
    return sql;
  }

  /** What is taken already, as far as it is written. */
  public Taken taken() {
    return new Taken(sql, member);
  }

  /** Takes many entries in hand at once that will be asked for one by one. */
  public void fetch(Collection<UUID> ids) {
    var wanted = ids.stream().filter(id -> !touched.containsKey(id)).distinct().toList();
    if (wanted.isEmpty()) {
      return;
    }
    var mine =
        session.byMultipleIds(Entry.class).withBatchSize(AT_ONCE).multiLoad(wanted).stream()
            .filter(Objects::nonNull)
            .filter(entry -> entry.belongsTo(member.id()))
            .toList();
    var living = mine.stream().filter(Entry::alive).map(Entry::id).toList();
    var theirs = new EntryTags(sql, member.id()).of(living);
    for (var entry : mine) {
      touched.put(entry.id(), Touched.found(entry, theirs.getOrDefault(entry.id(), List.of())));
    }
  }

  /** The member's own entry, deleted or not, if it is still there. */
  Optional<Touched> known(UUID id) {
    fetch(List.of(id));
    return Optional.ofNullable(touched.get(id));
  }

  Touched find(UUID id) {
    return known(id).orElseThrow(Step::unknown);
  }

  Touched living(UUID id) {
    return known(id).filter(Touched::alive).orElseThrow(Step::unknown);
  }

  static Failure.NotFound unknown() {
    return new Failure.NotFound("There is no such entry.");
  }

  /** What a living entry of the member says; {@code NotFound} if there is none. */
  public Content content(UUID id) {
    return living(id).content();
  }

  /** The content with names of tags in its title that the tags go by. */
  public Content heal(Content content) {
    var healed = tags.heal(content.title());
    return Draft.fits(healed) ? content.withTitle(healed) : content;
  }

  /** Spells the tags of a title from now on as it does. */
  List<Tag> spell(String title) {
    return tags.spell(title);
  }

  public EntryView add(Content content) {
    var healed = heal(content);
    var entry = new Entry(member.id(), healed, now);
    session.persist(entry);
    var made = Touched.made(entry, spell(healed.title()));
    touched.put(entry.id(), made);
    return made.view();
  }

  /**
   * Adds many, and lets go of them at once. Nobody typed these: no tag that is known is spelled
   * anew.
   *
   * @return their ids, in the same order
   */
  public List<UUID> addAll(List<Content> contents) {
    learn(contents.stream().map(Content::title).toList());
    var ids = new ArrayList<UUID>(contents.size());
    for (var content : contents) {
      var entry = new Entry(member.id(), content, now);
      session.persist(entry);
      touched.put(entry.id(), Touched.made(entry, tags.find(content.title())));
      ids.add(entry.id());
      if (touched.size() >= PIECE) {
        letGo();
      }
    }
    letGo();
    return ids;
  }

  /** Gives an entry another content; one that is the same changes nothing. */
  public EntryView change(UUID id, Content content) {
    var entry = living(id);
    if (!content.equals(entry.content())) {
      var healed = content.title().equals(entry.content().title()) ? content : heal(content);
      become(entry, healed);
    }
    return entry.view();
  }

  private void become(Touched entry, Content content) {
    var sameTitle = content.title().equals(entry.content().title());
    entry.become(content, sameTitle ? entry.tags() : spell(content.title()), now);
  }

  /** Changes many, without asking for the tags of each. */
  List<EntryView> change(Map<UUID, Content> contents) {
    fetch(contents.keySet());
    learn(contents.values().stream().map(Content::title).toList());
    var shown = new ArrayList<EntryView>();
    contents.forEach((id, content) -> shown.add(change(id, content)));
    return shown;
  }

  /**
   * Gives entries other titles, be they deleted, and their tags the rows that bear their names now.
   * Nobody typed this: no tag is spelled anew.
   */
  public void retitle(Map<UUID, String> titles) {
    fetch(titles.keySet());
    learn(titles.values());
    titles.forEach(
        (id, title) ->
            known(id)
                .ifPresent(it -> it.become(it.content().withTitle(title), tags.find(title), now)));
  }

  /** Deletes a living entry, for as long as its history lasts. */
  public void delete(UUID id) {
    living(id).delete(now);
  }

  /** Brings back an entry that is deleted. */
  EntryView restore(Touched entry) {
    entry.restore(spell(entry.content().title()), now);
    return entry.view();
  }

  /** Looks up the tags of many titles at once; those that are new are spelled as here. */
  public void learn(Collection<String> titles) {
    tags.learn(titles);
  }

  /** Makes an entry what it was; spelling no tag anew. */
  void putBack(Touched entry, Content content, boolean alive) {
    var healed = heal(content);
    if (!healed.equals(entry.content())) {
      entry.become(healed, tags.find(healed.title()), now);
    }
    if (entry.alive() && !alive) {
      entry.delete(now);
    } else if (alive && !entry.alive()) {
      entry.restore(tags.find(healed.title()), now);
    }
  }

  /** Tells what else this step changed, of things that are not entries. */
  public void note(Collection<Line> lines) {
    others.addAll(lines);
  }

  /** How many entries are not as they were when the step began. */
  int changes() {
    return (int) touched.values().stream().filter(Touched::changed).count();
  }

  /**
   * Writes all that hangs on the changed entries, and what was done in words.
   *
   * @return the name of the step, unless it changed nothing
   */
  public Optional<String> finish(String words) {
    telling.add(write());
    return telling.end(words);
  }

  /** Writes all but the history; answers what it has to tell. */
  List<Line> write() {
    var lines = new ArrayList<>(settle());
    totals.apply(sql, member.id());
    lines.addAll(tags.write());
    lines.addAll(others);
    return lines;
  }

  /** Writes what is in hand, so that it need not stay in memory. */
  private void letGo() {
    telling.add(settle());
    touched.clear();
    session.clear();
    if (totals.size() > PIECE * AT_ONCE) {
      totals.apply(sql, member.id());
      totals = new Totals(zone);
    }
  }

  /** Writes what is in hand and its tags, and counts it. */
  private List<Line> settle() {
    session.flush();
    var changed = touched.values().stream().filter(Touched::changed).toList();
    new EntryTags(sql, member.id())
        .write(
            changed.stream().flatMap(it -> it.before().stream()).toList(),
            changed.stream().flatMap(it -> it.after().stream()).toList());
    new Sites(sql, member.id()).write(changed);
    changed.forEach(it -> it.count(totals));
    return changed.stream().map(Touched::line).toList();
  }
}
