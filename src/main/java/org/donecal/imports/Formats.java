package org.donecal.imports;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.donecal.kernel.Failure;

/** All formats that are known, each told from what comes after it by what only it has. */
final class Formats {
  private static final List<Format> ALL =
      List.of(
          new Suitcase(),
          new Table(new DoneCalCsv()),
          new OwnJson(),
          new Ics(),
          new Table(new TimeTagger.Export()),
          new Table(new TimeTagger.Report()),
          new TimeTagger.Api(),
          new Table(new Toggl()),
          new Table(new Clockify()),
          new Table(new Kimai.Export()),
          new Kimai.Api(),
          new Table(new Solidtime()),
          new Timewarrior.Export(),
          new Timewarrior.Data(),
          new Table(new Harvest()),
          new Table(new Generic()));

  /** A file whose format is known. */
  record Recognised(Format format, Source source) {}

  private Formats() {}

  /** The names of the formats in the API, and what people call them. */
  static Map<String, String> titles() {
    var titles = new LinkedHashMap<String, String>();
    ALL.forEach(format -> titles.put(format.name(), format.title()));
    return titles;
  }

  static Set<String> names() {
    return titles().keySet();
  }

  /**
   * Finds out what a file is; {@code Invalid} if it is nothing that is known.
   *
   * @param size of the file in bytes
   * @param asked the name of the format that it must have, if it is told
   */
  static Recognised recognise(Supplier<InputStream> file, long size, Optional<String> asked) {
    try {
      return Archive.is(file)
          ? packed(Archive.of(file, size), asked)
          : known(Source.of(file), asked);
    } catch (Broken broken) {
      throw new Failure.Invalid(
          "file", "Line %d: %s".formatted(broken.line(), broken.getMessage()));
    }
  }

  private static Recognised known(Source source, Optional<String> asked) {
    if (source.head().isBlank()) {
      throw new Failure.Invalid("file", "The file is empty.");
    }
    return find(source, asked).orElseThrow(() -> unknown(asked));
  }

  private static Optional<Recognised> find(Source source, Optional<String> asked) {
    return ALL.stream()
        .filter(it -> asked.isEmpty() || asked.get().equals(it.name()))
        .filter(it -> it.knows(source))
        .findFirst()
        .map(it -> new Recognised(it, source));
  }

  private static Recognised packed(Archive archive, Optional<String> asked) {
    if (archive.members().contains(Suitcase.MEMBER)) {
      var suitcase = find(archive.source(Suitcase.MEMBER), asked);
      if (suitcase.isPresent()) {
        return suitcase.get();
      }
    }
    if (SolidtimeTables.isIn(archive) && asked.filter(it -> !it.equals("solidtime")).isEmpty()) {
      return new Recognised(
          new Table(SolidtimeTables.of(archive)), archive.source(SolidtimeTables.MEMBER));
    }
    var found = archive.texts().stream().flatMap(it -> inside(archive, it, asked)).toList();
    if (found.size() > 1) {
      var names = found.stream().map(it -> it.source().member()).toList();
      throw new Failure.Invalid(
          "file",
          "The ZIP has several files that can be imported: %s. Please import one at a time."
              .formatted(String.join(", ", names)));
    }
    return found.stream().findFirst().orElseThrow(() -> nothingIn(archive, asked));
  }

  private static Failure.Invalid nothingIn(Archive archive, Optional<String> asked) {
    return archive.members().contains("workspace_users.json")
        ? new Failure.Invalid(
            "file",
            "This export of Toggl has no time entries; please import the detailed report, as CSV.")
        : unknown(asked);
  }

  /** What a member of an archive is; what can't be read is nothing. */
  private static Stream<Recognised> inside(Archive archive, String member, Optional<String> asked) {
    try {
      return find(archive.source(member), asked).stream();
    } catch (Broken unreadable) {
      return Stream.empty();
    }
  }

  private static Failure.Invalid unknown(Optional<String> asked) {
    return asked
        .map(
            it -> new Failure.Invalid("format", "The file is not one of " + titles().get(it) + "."))
        .orElseGet(
            () ->
                new Failure.Invalid(
                    "file",
                    "DoneCal does not know this kind of file. It takes those of "
                        + String.join(", ", titles().values())
                        + "."));
  }
}
