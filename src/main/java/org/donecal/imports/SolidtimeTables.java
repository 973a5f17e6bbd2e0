package org.donecal.imports;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.donecal.kernel.Failure;

/**
 * All that solidtime has of an organization: a ZIP of tables, whose entries name what lies in the
 * other ones.
 *
 * @param names of clients, projects, tasks and tags by their ids
 */
record SolidtimeTables(Map<String, String> names) implements Columns {
  static final String MEMBER = "time_entries.csv";

  private static final String NAME = "solidtime";
  private static final List<String> OTHERS =
      List.of("clients.csv", "projects.csv", "tasks.csv", "tags.csv");
  private static final int MOST_NAMES = 20_000;

  static boolean isIn(Archive archive) {
    return archive.members().contains(MEMBER)
        && archive.members().contains("tags.csv")
        && Header.of(archive.source(MEMBER)).filter(SolidtimeTables::isKnown).isPresent();
  }

  static SolidtimeTables of(Archive archive) {
    var names = new HashMap<String, String>();
    OTHERS.stream()
        .filter(archive.members()::contains)
        .forEach(it -> read(archive.source(it), names));
    return new SolidtimeTables(names);
  }

  private static void read(Source source, Map<String, String> names) {
    var header = new ArrayList<Header>(1);
    Csv.of(source)
        .read(
            source,
            (line, cells) -> {
              if (header.isEmpty()) {
                header.add(Header.of(cells));
              } else {
                var row = new Row(line, header.get(0), cells);
                names.put(row.text("id"), row.text("name"));
              }
              if (names.size() > MOST_NAMES) {
                throw new Broken(line, "There are more than " + MOST_NAMES + " names.");
              }
              return true;
            });
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String title() {
    return NAME;
  }

  @Override
  public boolean know(Header header) {
    return isKnown(header);
  }

  private static boolean isKnown(Header header) {
    return header.has("id", "description", "start", "end", "project id", "task id", "tags");
  }

  /** The entry of a line; a timer that is still running is none. */
  @Override
  public Optional<Told> told(Row row, Times times) {
    var start = times.moment(row.required("start"));
    return row.found("end")
        .map(times::moment)
        .map(
            end ->
                Told.of(
                        row.line(),
                        Markup.line(row.text("description")),
                        new Told.Hours(start, end, -1, null))
                    .labelled(
                        named(row.text("client id")),
                        named(row.text("project id")),
                        named(row.text("task id")))
                    .tagged(tags(row.text("tags")))
                    .known(NAME, row.orNull("id")));
  }

  /** What is called so; nothing, if nobody told. */
  private String named(String id) {
    return names.getOrDefault(id, "");
  }

  private List<String> tags(String list) {
    if (list.isEmpty()) {
      return List.of();
    }
    try (var reader = Json.createReader(new StringReader(list))) {
      return reader.readValue() instanceof JsonArray ids
          ? ids.stream()
              .filter(JsonString.class::isInstance)
              .map(it -> named(((JsonString) it).getString()))
              .toList()
          : List.of();
    } catch (JsonException | IllegalStateException malformed) {
      throw new Failure.Invalid("tags", "The tags are no list of ids.");
    }
  }
}
