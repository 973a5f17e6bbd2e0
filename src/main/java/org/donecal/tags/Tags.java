package org.donecal.tags;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.donecal.kernel.Failure;

/**
 * The tags in a title: a marker that does not follow a word, and a name, or names joined by slashes
 * as in {@code @client/app}. Markers inside addresses of the web are none. Read in one pass.
 */
public final class Tags {
  /** No title has room for it. */
  private static final int LONGEST_NAME = 500;

  private static final int SHOWN = 100;

  private Tags() {}

  /** A tag where it stands in the title, from its marker to the end of its name. */
  public record Mark(int start, int end, String name) {}

  /** The names in order of first appearance, each once; the last spelling of a name counts. */
  public static List<String> in(String title) {
    var byKey = new LinkedHashMap<String, String>();
    marks(title).forEach(mark -> byKey.put(TagKey.of(mark.name()), mark.name()));
    return List.copyOf(byKey.values());
  }

  /** The name of a tag, typed with a marker or without; {@code Invalid} if it can't be one. */
  public static String name(String field, String text) {
    var marked = !text.isEmpty() && TagKey.isMarker(text.charAt(0)) ? text : "@" + text;
    var name = marked.substring(1);
    if (!in(marked).equals(List.of(name)) || name.length() >= LONGEST_NAME) {
      throw new Failure.Invalid(field, "\"" + shortened(text) + "\" can't be a tag.");
    }
    return name;
  }

  private static String shortened(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }

  /** The title without the marked words of these keys, and without the gaps they would leave. */
  public static String without(String title, Set<String> keys) {
    var left = new StringBuilder();
    var from = 0;
    for (var mark : marks(title)) {
      if (keys.contains(TagKey.of(mark.name()))) {
        left.append(title, from, mark.start());
        from = mark.end();
        var openBefore = left.isEmpty() || Character.isWhitespace(left.charAt(left.length() - 1));
        if (openBefore && from < title.length() && Character.isWhitespace(title.charAt(from))) {
          from++;
        }
      }
    }
    return left.append(title, from, title.length()).toString().strip();
  }

  /** The title with other names behind the same markers. */
  public static String rename(String title, UnaryOperator<String> names) {
    var renamed = new StringBuilder();
    var from = 0;
    for (var mark : marks(title)) {
      var name = names.apply(mark.name());
      renamed.append(title, from, mark.end() - mark.name().length()).append(name);
      from = mark.end();
    }
    return renamed.append(title, from, title.length()).toString();
  }

  /** All tags of the title where they stand, repetitions too. */
  public static List<Mark> marks(String title) {
    var marks = new ArrayList<Mark>();
    var before = (int) ' ';
    var at = 0;
    while (at < title.length()) {
      var end = at + Character.charCount(title.codePointAt(at));
      if (isAddress(title, at, before)) {
        end = addressEnd(title, at);
      } else if (TagKey.isMarker(title.charAt(at)) && !TagKey.isWord(before)) {
        var nameEnd = TagKey.nameEnd(title, end);
        if (nameEnd > end) {
          marks.add(new Mark(at, nameEnd, title.substring(end, nameEnd)));
        }
        end = Math.max(nameEnd, TagKey.runEnd(title, end));
      }
      before = title.codePointBefore(end);
      at = end;
    }
    return marks;
  }

  private static boolean isAddress(String title, int at, int before) {
    return TagKey.isWord(before)
        ? title.startsWith("://", at)
        : title.regionMatches(true, at, "www.", 0, "www.".length());
  }

  private static int addressEnd(String title, int start) {
    var end = start;
    while (end < title.length()
        && !Character.isWhitespace(title.charAt(end))
        && "<>\"".indexOf(title.charAt(end)) < 0) {
      end++;
    }
    return end;
  }
}
