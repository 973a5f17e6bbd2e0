package org.donecal.replies;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What the member is told about a reply.
 *
 * @param day that the mail asked about
 * @param added what was added, a line for each
 * @param already what stood in the calendar already
 * @param refused what was not understood, and why
 * @param undo the secret that takes it all back; empty if there is nothing to take back
 */
public record Answer(
    Outcome outcome,
    LocalDate day,
    List<String> added,
    List<String> already,
    List<Refusal> refused,
    String undo) {

  public Answer {
    added = List.copyOf(added);
    already = List.copyOf(already);
    refused = List.copyOf(refused);
  }

  /** Something that did not become an entry. */
  public record Refusal(String line, String why) {}

  /** That the address has expired. */
  static Answer expired(LocalDate day) {
    return new Answer(Outcome.EXPIRED, day, List.of(), List.of(), List.of(), "");
  }

  /** As it waits in the store to be sent. */
  String text() {
    var refusals = Json.createArrayBuilder();
    refused.forEach(
        it -> refusals.add(Json.createObjectBuilder().add("line", it.line()).add("why", it.why())));
    return Json.createObjectBuilder()
        .add("outcome", outcome.text())
        .add("day", day.toString())
        .add("added", Json.createArrayBuilder(added))
        .add("already", Json.createArrayBuilder(already))
        .add("refused", refusals)
        .add("undo", undo)
        .build()
        .toString();
  }

  static Answer read(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      var fields = reader.readObject();
      return new Answer(
          Outcome.valueOf(fields.getString("outcome").toUpperCase(Locale.ROOT)),
          LocalDate.parse(fields.getString("day")),
          lines(fields.getJsonArray("added")),
          lines(fields.getJsonArray("already")),
          fields.getJsonArray("refused").getValuesAs(JsonObject.class).stream()
              .map(it -> new Refusal(it.getString("line"), it.getString("why")))
              .toList(),
          fields.getString("undo"));
    }
  }

  private static List<String> lines(JsonArray lines) {
    return lines.getValuesAs(JsonString::getString);
  }
}
