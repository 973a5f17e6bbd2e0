package org.donecal.garden;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.donecal.calendar.Titles;
import org.donecal.calendar.Titles.Titled;
import org.donecal.kernel.Failure;
import org.donecal.tags.RenamedTag;
import org.donecal.tags.TagKey;
import org.donecal.tags.TagRow;
import org.donecal.tags.TagRows;
import org.donecal.tags.Tags;

/**
 * What another name of a tag means: for the tag and its aliases, and for the titles.
 *
 * @param taken the row that bears the name already: of the tag to merge into, of a tag that no
 *     entry has, or an alias
 * @param merges whether entries have the tag that is called so, so that the two become one
 * @param name as it is to stand in titles: the name of the other tag where an alias was typed
 * @param titles of all entries that have the tag
 */
record Renaming(
    TagRow tag, Optional<TagRow> taken, boolean merges, String name, List<Retitled> titles) {

  /** A title that had the tag under its old name. */
  record Retitled(UUID entry, String was, String becomes, boolean alive) {}

  static Renaming of(TagRow tag, String name, TagRows rows, Titles titles) {
    var taken = rows.named(name).filter(it -> it.id() != tag.id());
    var meant = taken.filter(it -> !it.isAliasOf(tag)).flatMap(rows::meant).filter(rows::inUse);
    var typedAlias = meant.isPresent() && !meant.equals(taken);
    var called = typedAlias ? meant.get().name() : name;
    return new Renaming(
        tag,
        meant.or(() -> taken),
        meant.isPresent(),
        called,
        titles.with(tag).stream().map(it -> retitled(it, tag, called)).toList());
  }

  private static Retitled retitled(Titled titled, TagRow tag, String name) {
    var was = titled.title();
    var becomes = Tags.rename(was, it -> TagKey.of(it).equals(tag.key()) ? name : it);
    if (!becomes.equals(was) && !Titles.mayBe(becomes)) {
      throw new Failure.Conflict(
          "The title '%s' would be longer than a title can be; please shorten it first."
              .formatted(Sentence.shortened(was)));
    }
    return new Retitled(titled.entry(), was, becomes, titled.alive());
  }

  /** Changes the rows of tags; answers the tag that the entries have then. */
  TagRow replant(TagRows rows) {
    if (!merges) {
      rows.rename(tag, name, taken);
      return tag.named(name);
    }
    var into = taken.orElseThrow();
    rows.aliasesOf(tag).forEach(it -> rows.change(it, it.aliasOf(into.id())));
    rows.change(tag, tag.aliasOf(into.id()));
    rows.change(into, into.named(name));
    return into.named(name);
  }

  RenamedTag renamed() {
    return new RenamedTag(tag.name(), name);
  }

  Map<UUID, String> becoming() {
    var becoming = new LinkedHashMap<UUID, String>();
    titles.forEach(it -> becoming.put(it.entry(), it.becomes()));
    return becoming;
  }

  /** The living ones that become otherwise, the latest first. */
  List<Retitled> affected() {
    return titles.stream().filter(it -> it.alive() && !it.was().equals(it.becomes())).toList();
  }
}
