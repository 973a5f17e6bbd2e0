package org.donecal.calendar;

import jakarta.json.stream.JsonGenerator;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.donecal.kernel.Opaque;
import org.donecal.spans.Span;
import org.donecal.spans.Stamp;
import org.donecal.web.Streamed;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the API shows it: hours with the offset of their zone, days as plain dates with the
 * end exclusive, and in UTC when it was made and last changed.
 */
public record EntryView(
    String id,
    String title,
    List<String> tags,
    boolean allDay,
    String start,
    String end,
    @Nullable String zone,
    @Nullable String note,
    @Nullable String url,
    int version,
    String createdAt,
    String updatedAt)
    implements Streamed {

  static EntryView of(
      UUID id, Content content, List<String> tags, int version, long createdAt, long updatedAt) {
    var span = content.span();
    var zone = span.zone(ZoneOffset.UTC);
    return new EntryView(
        Opaque.text(id),
        content.title(),
        tags,
        span.allDay(),
        span.allDay() ? Stamp.date(span.startsAt()) : Stamp.of(span.startsAt(), zone),
        span.allDay() ? Stamp.date(span.endsAt()) : Stamp.of(span.endsAt(), zone),
        span.zone(),
        content.note(),
        content.url(),
        version,
        Stamp.utc(createdAt),
        Stamp.utc(updatedAt));
  }

  /** When it was, to the second. */
  public Span span() {
    return allDay
        ? new Span(true, day(start), day(end), null)
        : new Span(false, second(start), second(end), zone);
  }

  private static long day(String date) {
    return LocalDate.parse(date).toEpochDay() * Span.DAY;
  }

  private static long second(String time) {
    return OffsetDateTime.parse(time).toEpochSecond();
  }

  @Override
  public void write(JsonGenerator json) {
    json.writeStartObject().write("id", id).write("title", title).writeStartArray("tags");
    tags.forEach(json::write);
    json.writeEnd().write("allDay", allDay).write("start", start).write("end", end);
    Streamed.write(json, "zone", zone);
    Streamed.write(json, "note", note);
    Streamed.write(json, "url", url);
    json.write("version", version)
        .write("createdAt", createdAt)
        .write("updatedAt", updatedAt)
        .writeEnd();
  }
}
