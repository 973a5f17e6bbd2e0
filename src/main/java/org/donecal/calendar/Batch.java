package org.donecal.calendar;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.donecal.history.Done;
import org.donecal.kernel.Failure;
import org.donecal.kernel.Failure.Fault;
import org.donecal.tags.TagKey;
import org.donecal.tags.Tags;
import org.donecal.web.Input;

/** The same change of many entries, all or none. */
record Batch(
    Set<UUID> ids,
    List<String> addTags,
    Set<String> removeTags,
    long shiftMinutes,
    boolean delete) {
  private static final int MOST = 1000;

  static Batch read(Input sent) {
    var ids =
        sent.texts("ids")
            .filter(it -> !it.isEmpty() && it.size() <= MOST)
            .orElseThrow(
                () -> new Failure.Invalid("ids", "Please give 1 to " + MOST + " ids of entries."));
    var batch =
        new Batch(
            ids.stream().map(Calendar::id).collect(Collectors.toCollection(LinkedHashSet::new)),
            names(sent, "addTags"),
            names(sent, "removeTags").stream().map(TagKey::of).collect(Collectors.toSet()),
            sent.whole("shiftMinutes").orElse(0),
            sent.flag("delete").orElse(false));
    if (batch.delete && batch.changes()) {
      throw new Failure.Invalid("delete", "Entries are either deleted or changed.");
    }
    return batch;
  }

  private boolean changes() {
    return !addTags.isEmpty() || !removeTags.isEmpty() || shiftMinutes != 0;
  }

  private static List<String> names(Input sent, String field) {
    return sent.texts(field).orElse(List.of()).stream().map(it -> Tags.name(field, it)).toList();
  }

  /** Changes all of them; answers those that are still there. */
  Done<List<EntryView>> run(Step step) {
    step.fetch(ids);
    List<EntryView> shown = List.of();
    if (delete) {
      ids.forEach(step::delete);
    } else {
      var contents = new LinkedHashMap<UUID, Content>();
      ids.forEach(id -> contents.put(id, named(step.content(id))));
      shown = step.change(contents);
    }
    return new Done<>(shown, step.finish(Words.many(delete, step.changes())));
  }

  /** Says of which entry it is that can't be changed so. */
  private Content named(Content content) {
    try {
      return over(content);
    } catch (Failure.Invalid refused) {
      throw new Failure.Invalid(
          refused.faults().stream()
              .map(it -> new Fault(it.field(), content.quoted() + ": " + it.message()))
              .toList());
    }
  }

  private Content over(Content content) {
    var title = removeTags.isEmpty() ? content.title() : Tags.without(content.title(), removeTags);
    var there = Tags.in(title).stream().map(TagKey::of).collect(Collectors.toSet());
    for (var name : addTags) {
      if (there.add(TagKey.of(name))) {
        title += " @" + name;
      }
    }
    var changed = content.withTitle(Draft.title(title));
    return shiftMinutes == 0 ? changed : changed.withSpan(content.span().later(shiftMinutes));
  }
}
