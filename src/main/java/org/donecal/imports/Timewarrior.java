package org.donecal.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.donecal.kernel.Failure;
import org.jspecify.annotations.Nullable;

/** What timewarrior exports as JSON, and how it keeps it. Its ids are places in a list. */
final class Timewarrior {
  private static final String NAME = "timewarrior";
  private static final String TITLE = "timewarrior";

  private Timewarrior() {}

  static final class Export implements Records {
    private static final Pattern COMPACT = Pattern.compile("\\d{8}T\\d{6}Z");

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public String title() {
      return TITLE;
    }

    @Override
    public Set<String> lists() {
      return Set.of();
    }

    @Override
    public boolean knows(JsonFields first) {
      return first.all().get("start") instanceof String start && COMPACT.matcher(start).matches();
    }

    @Override
    public Optional<Told> told(JsonFields fields, Times times) {
      var start = times.moment(fields.required("start"));
      return fields
          .text("end")
          .map(end -> new Told.Hours(start, times.moment(end), -1, null))
          .map(
              time ->
                  Told.of(fields.line(), Markup.line(fields.text("annotation").orElse("")), time)
                      .tagged(fields.texts("tags")));
    }
  }

  /** A file such as {@code 2026-11.data}: a line for each interval. */
  static final class Data implements Format {
    private static final Pattern LINE =
        Pattern.compile(
            "inc (\\d{8}T\\d{6}Z)(?: - (\\d{8}T\\d{6}Z))?(?: #(?<tags>(?:[^\"#]|\"[^\"]*+\")*+)"
                + "(?:#(?<annotation>.*))?)?\\s*");
    private static final Pattern TAG = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"|(\\S+)");
    private static final int LONGEST = 100_000;

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public String title() {
      return TITLE;
    }

    @Override
    public boolean knows(Source source) {
      return source.head().stripLeading().matches("(?s)inc( \\d{8}T\\d{6}Z.*|\\s*)");
    }

    @Override
    public void read(Source source, Times times, Listener listener) {
      try (var lines = new BufferedReader(new ShortLines(source.text(), LONGEST))) {
        var number = 0L;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
          number++;
          if (!line.isBlank()) {
            read(number, line, times, listener);
          }
        }
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }

    private static void read(long number, String text, Times times, Listener listener) {
      try {
        told(number, text, times).ifPresentOrElse(listener::told, () -> listener.skipped(number));
      } catch (Failure.Invalid wrong) {
        listener.fault(number, String.valueOf(wrong.getMessage()));
      }
    }

    private static Optional<Told> told(long number, String text, Times times) {
      var line = LINE.matcher(Row.legible(text));
      if (!line.matches()) {
        throw new Failure.Invalid("line", "This is no interval of timewarrior.");
      }
      if (line.group(2) == null) {
        return Optional.empty();
      }
      var time = new Told.Hours(times.moment(line.group(1)), times.moment(line.group(2)), -1, null);
      return Optional.of(
          Told.of(number, Markup.line(annotation(line.group("annotation"))), time)
              .tagged(tags(line.group("tags"))));
    }

    private static String annotation(@Nullable String text) {
      if (text == null) {
        return "";
      }
      var bare = text.strip();
      return bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"")
          ? bare.substring(1, bare.length() - 1).replace("\\\"", "\"")
          : bare;
    }

    private static List<String> tags(@Nullable String text) {
      var tags = new ArrayList<String>();
      var words = TAG.matcher(text == null ? "" : text);
      while (words.find()) {
        tags.add(words.group(1) == null ? words.group(2) : words.group(1).replace("\\", ""));
      }
      return tags;
    }
  }
}
