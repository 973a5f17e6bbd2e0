package org.donecal.quick;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.donecal.calendar.Content;
import org.donecal.tags.Tags;

/**
 * What an earlier entry from the same site makes likely for the next one.
 *
 * @param tags with their markers, and a space behind each
 * @param length one of the {@link Length}s
 */
record Suggestion(String tags, Length length) {
  static final Suggestion NONE = new Suggestion("", Length.ALL_DAY);

  private static final long HALF_HOUR = Duration.ofMinutes(30).toSeconds();
  private static final long HOUR = Duration.ofHours(1).toSeconds();

  static Suggestion after(Content earlier) {
    var title = earlier.title();
    var marked = new LinkedHashMap<String, String>();
    for (var mark : Tags.marks(title)) {
      var key = mark.name().toLowerCase(Locale.ROOT);
      marked.put(key, title.substring(mark.start(), mark.end()));
    }
    var tags = new StringBuilder();
    marked.values().forEach(tag -> tags.append(tag).append(' '));
    return new Suggestion(tags.toString(), length(earlier));
  }

  private static Length length(Content earlier) {
    var span = earlier.span();
    if (span.allDay() || span.length() > HOUR) {
      return Length.ALL_DAY;
    }
    return span.length() <= HALF_HOUR ? Length.HALF_HOUR : Length.HOUR;
  }
}
