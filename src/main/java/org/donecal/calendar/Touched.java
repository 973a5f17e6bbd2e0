package org.donecal.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.donecal.history.Line;
import org.donecal.tags.TagBook.Tag;
import org.donecal.tags.Tagged;
import org.jspecify.annotations.Nullable;

/** An entry that a step has in hand: as it was when the step began, and as it is now. */
final class Touched {
  /** What the history calls entries. */
  static final String KIND = "entry";

  private final Entry entry;
  private final Content was;
  private final boolean wasAlive;
  private final List<Tag> hadTags;
  private List<Tag> tags;

  private Touched(Entry entry, boolean wasAlive, List<Tag> tags) {
    this.entry = entry;
    this.was = entry.content();
    this.wasAlive = wasAlive;
    this.hadTags = wasAlive ? tags : List.of();
    this.tags = tags;
  }

  /** An entry that had been there. */
  static Touched found(Entry entry, List<Tag> tags) {
    return new Touched(entry, entry.alive(), tags);
  }

  /** An entry that the step makes. */
  static Touched made(Entry entry, List<Tag> tags) {
    return new Touched(entry, false, tags);
  }

  Entry entry() {
    return entry;
  }

  Content content() {
    return entry.content();
  }

  boolean alive() {
    return entry.alive();
  }

  /** Those that it has, or would have if it were alive. */
  List<Tag> tags() {
    return tags;
  }

  void become(Content content, List<Tag> spelled, Instant now) {
    entry.become(content, now);
    tags = spelled;
  }

  void delete(Instant now) {
    entry.delete(now);
  }

  void restore(List<Tag> spelled, Instant now) {
    entry.restore(now);
    tags = spelled;
  }

  boolean changed() {
    return wasAlive != alive() || !was.equals(content()) || (alive() && !hadTags.equals(tags));
  }

  /** An entry that comes or goes is told in full, one that stays by what differs. */
  Line line() {
    var is = content();
    return new Line(
        KIND,
        entry.id(),
        entry.version(),
        wasAlive == alive() ? Difference.of(was, is) : wasAlive ? Difference.all(was) : null,
        wasAlive == alive() ? Difference.of(is, was) : wasAlive ? null : Difference.all(is));
  }

  /** Where it was from while it was there. */
  @Nullable String urlBefore() {
    return wasAlive ? was.url() : null;
  }

  @Nullable String urlAfter() {
    return alive() ? content().url() : null;
  }

  List<Tagged> before() {
    return wasAlive ? List.of(new Tagged(entry.id(), was.span(), hadTags)) : List.of();
  }

  List<Tagged> after() {
    return alive() ? List.of(new Tagged(entry.id(), entry.span(), tags)) : List.of();
  }

  /** Adds what the entry counts for now, and subtracts what it counted for. */
  void count(Totals totals) {
    var old = wasAlive ? Totals.of(hadTags) : List.<Long>of();
    var current = alive() ? Totals.of(tags) : List.<Long>of();
    if (was.span().equals(entry.span())) {
      totals.subtract(was.span(), without(old, current));
      totals.add(was.span(), without(current, old));
    } else {
      totals.subtract(was.span(), old);
      totals.add(entry.span(), current);
    }
  }

  private static List<Long> without(List<Long> tags, List<Long> others) {
    var left = new ArrayList<>(tags);
    left.removeAll(others);
    return left;
  }

  EntryView view() {
    return entry.view(tags.stream().map(Tag::name).toList());
  }
}
