package org.donecal.tags;

import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.donecal.history.Line;
import org.donecal.history.Undoable;
import org.donecal.history.Undoing;
import org.donecal.store.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Puts tags back, before the entries of the step find their tags by the names in their titles.
 * Because of that, names and aliases never keep anybody from undoing: one that was changed since,
 * or that other entries need by now, is left alone. Colour and archive are a matter of the tag
 * itself.
 */
final class TagUndo implements Undoable {
  @Override
  public String kind() {
    return TagLine.KIND;
  }

  @Override
  public List<Line> putBack(Undoing undoing, List<Line> lines) {
    var rows = new TagRows(new Sql(undoing.session()), undoing.member().id());
    var left = new LinkedHashMap<Line, TagRow>();
    for (var last = lines.size() - 1; last >= 0; last--) {
      var line = lines.get(last);
      rows.find(TagLine.tag(line)).ifPresent(tag -> left.put(line, tag));
    }
    left.forEach((line, tag) -> new Way(undoing, rows, line).putBack(tag));
    return rows.write();
  }

  /** How one tag is put back. */
  private record Way(Undoing undoing, TagRows rows, Line line) {

    /**
     * Puts a tag back.
     *
     * @param tag as it is before any of the lines is put back
     */
    void putBack(TagRow tag) {
      var was = Objects.requireNonNull(line.was());
      var became = Objects.requireNonNull(line.became());
      if (was.containsKey(TagRow.COLOR)) {
        check(Objects.equals(tag.color(), text(became)), TagRow.COLOR);
        rows.change(tag, now(tag).colored(text(was)));
      }
      if (was.containsKey(TagRow.ARCHIVED)) {
        check(tag.archived() == became.getBoolean(TagRow.ARCHIVED), TagRow.ARCHIVED);
        rows.change(tag, now(tag).archived(was.getBoolean(TagRow.ARCHIVED)));
      }
      if (was.containsKey(TagRow.ALIAS_OF) && Objects.equals(tag.aliasOf(), alias(became))) {
        stand(now(tag), alias(was));
      }
      if (was.containsKey(TagRow.NAME) && tag.name().equals(became.getString(TagRow.NAME))) {
        call(now(tag), was.getString(TagRow.NAME));
      }
    }

    private void check(boolean same, String field) {
      if (!same) {
        throw undoing.conflict(line, field);
      }
    }

    private TagRow now(TagRow tag) {
      return rows.find(tag.id()).orElse(tag);
    }

    /** Makes the name stand for another tag, or for itself; no alias stands for an alias. */
    private void stand(TagRow tag, @Nullable Long meant) {
      if (meant == null) {
        rows.change(tag, tag.aliasOf(null));
        return;
      }
      var other = rows.find(meant).flatMap(it -> rows.meant(it));
      if (other.isPresent() && other.get().id() != tag.id() && isFree(tag)) {
        rows.change(tag, tag.aliasOf(other.get().id()));
        rows.aliasesOf(tag).forEach(it -> rows.change(it, it.aliasOf(other.get().id())));
      }
    }

    private void call(TagRow tag, String name) {
      var taken = rows.named(name).filter(it -> it.id() != tag.id());
      var respelled = tag.key().equals(TagKey.of(name));
      if (respelled || (isFree(tag) && taken.map(this::isFree).orElse(true))) {
        taken.ifPresent(it -> rows.change(it, it.named(tag.name())));
        rows.change(tag, tag.named(name));
      } else if (taken.isEmpty()) {
        var twin = rows.make(name);
        rows.change(twin, twin.colored(tag.color()).archived(tag.archived()));
      }
    }

    /** The entries of the step need not keep the tags they have. */
    private boolean isFree(TagRow tag) {
      return !rows.isUsedBeside(tag, undoing.subjects());
    }
  }

  private static @Nullable String text(JsonObject fields) {
    return fields.isNull(TagRow.COLOR) ? null : fields.getString(TagRow.COLOR);
  }

  private static @Nullable Long alias(JsonObject fields) {
    return fields.isNull(TagRow.ALIAS_OF)
        ? null
        : (Long) fields.getJsonNumber(TagRow.ALIAS_OF).longValueExact();
  }
}
