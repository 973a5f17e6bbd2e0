package org.donecal.garden;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.donecal.kernel.Failure;
import org.donecal.tags.TagKey;
import org.donecal.tags.TagRow;
import org.donecal.tags.TagRows;

/** Changes what a tag has beside its name, and tells it. */
record Care(TagRows rows, Sentence sentence) {

  void take(TagRow tag, Wish wish) {
    var colored = wish.color().map(it -> color(tag, it)).orElse(tag);
    var archived = wish.archived().map(it -> archive(colored, it)).orElse(colored);
    rows.change(tag, archived);
    wish.aliases().ifPresent(it -> call(archived, it));
  }

  private TagRow color(TagRow tag, Optional<String> color) {
    var colored = tag.colored(color.orElse(null));
    if (!Objects.equals(colored.color(), tag.color())) {
      sentence.tell("Changed the colour of " + name(tag), "changed its colour");
    }
    return colored;
  }

  private TagRow archive(TagRow tag, boolean archived) {
    if (archived && !tag.archived()) {
      sentence.tell("Archived " + name(tag), "archived it");
    } else if (tag.archived() && !archived) {
      sentence.tell("Took " + name(tag) + " out of the archive", "took it out of the archive");
    }
    return tag.archived(archived);
  }

  /** Lets the tag have these aliases, and no others. */
  private void call(TagRow tag, List<String> names) {
    var keys = names.stream().map(TagKey::of).collect(Collectors.toSet());
    var before = keys(tag);
    rows.aliasesOf(tag).stream()
        .filter(it -> !keys.contains(it.key()))
        .forEach(it -> rows.change(it, it.aliasOf(null)));
    names.forEach(it -> call(tag, it));
    if (!keys(tag).equals(before)) {
      sentence.tell("Changed the aliases of " + name(tag), "changed its aliases");
    }
  }

  private Set<String> keys(TagRow tag) {
    return rows.aliasesOf(tag).stream().map(TagRow::key).collect(Collectors.toSet());
  }

  private void call(TagRow tag, String name) {
    var row = rows.named(name).orElseGet(() -> rows.make(name));
    if (row.id() == tag.id()) {
      throw new Failure.Invalid("aliases", "A tag is no alias of itself.");
    }
    if (!row.isAliasOf(tag)) {
      if (row.aliasOf() != null) {
        throw new Failure.Invalid("aliases", "@" + name + " is an alias of another tag already.");
      }
      if (rows.inUse(row)) {
        throw new Failure.Invalid(
            "aliases", "There are entries with @" + name + "; rename it to merge the two.");
      }
      rows.aliasesOf(row).forEach(it -> rows.change(it, it.aliasOf(tag.id())));
      rows.change(row, row.aliasOf(tag.id()));
    }
  }

  private static String name(TagRow tag) {
    return "@" + Sentence.shortened(tag.name());
  }
}
