package org.donecal.imports;

import jakarta.json.stream.JsonGenerator;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.donecal.imports.Formats.Recognised;
import org.donecal.imports.Report.Remark;
import org.donecal.spans.Span;
import org.donecal.spans.Stamp;
import org.donecal.tags.Tags;
import org.donecal.web.Streamed;
import org.jspecify.annotations.Nullable;

/**
 * What an import found and did, or would do. Of errors and warnings the first hundred are listed,
 * all are counted.
 *
 * @param ambiguous what the file leaves open, such as {@code dateOrder}
 * @param columns of the file that mean nothing to us
 * @param tags that are called otherwise here than in the file
 */
public record ImportView(
    String format,
    String formatTitle,
    String zone,
    String dateOrder,
    List<String> ambiguous,
    Counts counts,
    List<Line> errors,
    List<Line> warnings,
    List<String> columns,
    Map<String, String> tags,
    List<Sample> sample)
    implements Streamed {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

  static ImportView of(
      Recognised file,
      DateOrder.Hints hints,
      DateOrder order,
      ZoneId zone,
      Report report,
      Names names) {
    return new ImportView(
        file.format().name(),
        file.format().title(),
        zone.getId(),
        order.name(),
        hints.ambiguous() ? List.of("dateOrder") : List.of(),
        new Counts(
            report.entries(),
            report.duplicates(),
            report.skips(),
            report.faults(),
            report.warned()),
        report.errors().stream().map(Line::of).toList(),
        report.warnings().stream().map(Line::of).toList(),
        file.format().strange(file.source()),
        names.changed(),
        report.sample().stream().map(Sample::of).toList());
  }

  /** How many of each. */
  public record Counts(int entries, int duplicates, int skipped, int errors, int warnings) {}

  /** A sentence about a line of the file, from 1. */
  public record Line(long line, String message) {
    static Line of(Remark remark) {
      return new Line(remark.line(), remark.message());
    }
  }

  /** An entry as it would be. */
  public record Sample(
      long line,
      String title,
      boolean allDay,
      String start,
      String end,
      @Nullable String zone,
      @Nullable String note,
      @Nullable String url,
      String when) {
    static Sample of(Fresh fresh) {
      var content = fresh.content();
      var span = content.span();
      return new Sample(
          fresh.line(),
          content.title(),
          span.allDay(),
          moment(span, span.startsAt()),
          moment(span, span.endsAt()),
          span.zone(),
          content.note(),
          content.url(),
          words(span));
    }

    /** When it is, for readers. */
    private static String words(Span span) {
      if (span.allDay()) {
        var last = span.dayAfter(ZoneOffset.UTC).minusDays(1);
        var first = span.firstDay(ZoneOffset.UTC);
        return DAY.format(first) + (last.equals(first) ? "" : " to " + DAY.format(last));
      }
      var start = at(span, span.startsAt());
      var end = at(span, span.endsAt());
      var sameDay = start.toLocalDate().equals(end.toLocalDate());
      return TIME.format(start) + " to " + (sameDay ? CLOCK : TIME).format(end);
    }

    private static ZonedDateTime at(Span span, long second) {
      return Instant.ofEpochSecond(second).atZone(span.zone(ZoneOffset.UTC));
    }

    private static String moment(Span span, long second) {
      return span.allDay() ? Stamp.date(second) : Stamp.of(second, span.zone(ZoneOffset.UTC));
    }
  }

  /** How many errors are not listed. */
  public int moreErrors() {
    return counts.errors() - errors.size();
  }

  /** How many warnings are not listed. */
  public int moreWarnings() {
    return counts.warnings() - warnings.size();
  }

  /** The day where the calendar shows the first of them, as its address has it; or nothing. */
  public String firstDay() {
    return sample.stream()
        .findFirst()
        .map(it -> it.start().substring(0, 10).replaceAll("-0?", ","))
        .orElse("");
  }

  @Override
  public void write(JsonGenerator json) {
    json.writeStartObject()
        .write("format", format)
        .write("formatTitle", formatTitle)
        .write("zone", zone)
        .write("dateOrder", dateOrder)
        .write("entries", counts.entries())
        .write("duplicates", counts.duplicates())
        .write("skipped", counts.skipped());
    list(json, "errors", errors);
    json.write("errorCount", counts.errors());
    list(json, "warnings", warnings);
    json.write("warningCount", counts.warnings());
    texts(json, "ambiguous", ambiguous);
    texts(json, "unknownColumns", columns);
    json.writeStartArray("tags");
    tags.forEach(
        (from, to) -> json.writeStartObject().write("from", from).write("to", to).writeEnd());
    json.writeEnd().writeStartArray("sample");
    sample.forEach(it -> write(json, it));
    json.writeEnd().writeEnd();
  }

  private static void texts(JsonGenerator json, String name, List<String> texts) {
    json.writeStartArray(name);
    texts.forEach(json::write);
    json.writeEnd();
  }

  private static void list(JsonGenerator json, String name, List<Line> lines) {
    json.writeStartArray(name);
    lines.forEach(
        it ->
            json.writeStartObject()
                .write("line", it.line())
                .write("message", it.message())
                .writeEnd());
    json.writeEnd();
  }

  private static void write(JsonGenerator json, Sample sample) {
    json.writeStartObject().write("line", sample.line()).write("title", sample.title());
    json.writeStartArray("tags");
    Tags.in(sample.title()).forEach(json::write);
    json.writeEnd()
        .write("allDay", sample.allDay())
        .write("start", sample.start())
        .write("end", sample.end());
    Streamed.write(json, "zone", sample.zone());
    Streamed.write(json, "note", sample.note());
    Streamed.write(json, "url", sample.url());
    json.writeEnd();
  }
}
