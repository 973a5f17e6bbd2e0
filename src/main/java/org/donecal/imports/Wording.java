package org.donecal.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.donecal.calendar.Content;
import org.donecal.kernel.Failure;
import org.donecal.tags.TagKey;
import org.donecal.tags.Tags;
import org.jspecify.annotations.Nullable;

/**
 * The title and the note of what a file tells: labels in front, other tags behind, none that the
 * text has already. What is too long for a title goes on in the note.
 *
 * @param continued whether it does
 */
record Wording(String title, @Nullable String note, boolean continued) {
  private static final String NOTHING = "(no description)";
  private static final String ELLIPSIS = "…";
  private static final int LEAST_TEXT = 20;

  static Wording of(Told told, Names names) {
    var there = new HashSet<String>();
    Tags.in(told.text()).forEach(name -> there.add(TagKey.of(name)));
    var unnamed = new ArrayList<String>();
    var front = tags(told.labels(), '@', names, there, unnamed);
    var behind = tags(told.tags(), '#', names, there, unnamed);
    var note = note(unnamed, told.note());
    var text = told.text().isBlank() && front.isEmpty() && behind.isEmpty() ? NOTHING : told.text();
    var room = Content.longestTitle() - length(front) - length(behind);
    if (text.codePointCount(0, text.length()) <= room) {
      return new Wording(joined(front, text, behind), note, false);
    }
    if (room < LEAST_TEXT) {
      throw new Failure.Invalid("tags", "The tags leave no room for a title.");
    }
    var end = end(text, room - 1);
    var rest = ELLIPSIS + text.substring(end).strip();
    return new Wording(
        joined(front, text.substring(0, end).strip() + ELLIPSIS, behind),
        note == null ? rest : rest + "\n\n" + note,
        true);
  }

  private static String tags(
      List<String> told, char marker, Names names, Set<String> there, List<String> unnamed) {
    var tags = new ArrayList<String>();
    for (var name : told) {
      var tag = names.tag(name);
      if (tag.isEmpty()) {
        unnamed.add(name);
      } else if (there.add(TagKey.of(tag.get()))) {
        tags.add(marker + tag.get());
      }
    }
    return String.join(" ", tags);
  }

  /** A name that no tag can bear is not lost. */
  private static @Nullable String note(List<String> unnamed, @Nullable String note) {
    if (unnamed.isEmpty()) {
      return note;
    }
    var names = String.join(", ", unnamed);
    return note == null ? names : names + "\n\n" + note;
  }

  private static int length(String tags) {
    return tags.isEmpty() ? 0 : tags.codePointCount(0, tags.length()) + 1;
  }

  private static String joined(String... parts) {
    return String.join(" ", List.of(parts).stream().filter(it -> !it.isEmpty()).toList());
  }

  /** Where the text can be cut that has room for so many characters, between words if possible. */
  private static int end(String text, int room) {
    var end = text.offsetByCodePoints(0, room);
    var gap = text.lastIndexOf(' ', end);
    return gap > end / 2 ? gap : end;
  }
}
