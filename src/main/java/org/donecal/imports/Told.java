package org.donecal.imports;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.donecal.spans.Moment;
import org.jspecify.annotations.Nullable;

/**
 * What a file tells of one entry.
 *
 * @param line of the file, from 1
 * @param text what was done; tags in it are tags
 * @param labels client, project and task, which become tags in front of the text
 * @param tags that the file has apart from the text, which become tags behind it
 * @param id the source and its name for it; null if it has none
 */
record Told(
    long line,
    String text,
    List<String> labels,
    List<String> tags,
    @Nullable String note,
    @Nullable String url,
    @Nullable String id,
    Time time) {
  /** We as a source. */
  static final String OURS = "donecal";

  private static final String NAMED = " ";

  /** When it was, as far as the file tells. */
  sealed interface Time {}

  /**
   * From one moment to another.
   *
   * @param length in seconds as the file has it besides, or -1; it tells apart what a clock that
   *     was set back shows twice
   * @param zone that the file names; null for the one that is chosen
   */
  record Hours(Moment start, Moment end, long length, @Nullable ZoneId zone) implements Time {}

  /** So many seconds from a moment on. */
  record Lasting(Moment start, long seconds) implements Time {}

  /** So many seconds of a day, at whatever time. */
  record Length(LocalDate day, long seconds) implements Time {}

  /** Whole days up to, not including, {@code after}. */
  record Days(LocalDate first, LocalDate after) implements Time {}

  Told {
    labels = labels.stream().filter(it -> !it.isBlank()).toList();
    tags = tags.stream().filter(it -> !it.isBlank()).toList();
  }

  static Told of(long line, String text, Time time) {
    return new Told(line, text, List.of(), List.of(), null, null, null, time);
  }

  Told labelled(String... names) {
    return new Told(line, text, List.of(names), tags, note, url, id, time);
  }

  Told tagged(List<String> names) {
    return new Told(line, text, labels, names, note, url, id, time);
  }

  Told noted(@Nullable String words) {
    return new Told(line, text, labels, tags, words, url, id, time);
  }

  Told linked(@Nullable String address) {
    return new Told(line, text, labels, tags, note, address, id, time);
  }

  /** Known by a name to a source; one without a name is not. */
  Told known(String source, @Nullable String name) {
    var whole = name == null || name.isBlank() ? null : source + NAMED + name;
    return new Told(line, text, labels, tags, note, url, whole, time);
  }

  /** The name that we ourselves gave it, if it is one of ours. */
  Optional<String> ours() {
    return Optional.ofNullable(id)
        .filter(it -> it.startsWith(OURS + NAMED))
        .map(it -> it.substring(OURS.length() + NAMED.length()));
  }
}
