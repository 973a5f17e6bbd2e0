package org.donecal.ical;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.stream.Collectors;
import org.donecal.spans.Span;
import org.jspecify.annotations.Nullable;

/**
 * Writes a calendar event by event, holding none of them. The same events make the same text. It is
 * whole once {@link #end} was called; the stream is left open.
 */
public final class IcsWriter {
  /** The zone that hours were entered in; their times are in UTC, which every reader gets right. */
  static final String ZONE = "X-DONECAL-ZONE";

  /** Exactly what SUMMARY and DESCRIPTION had to leave something out of, in base64 of UTF-8. */
  static final String TITLE = "X-DONECAL-TITLE";

  static final String NOTE = "X-DONECAL-NOTE";

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final ContentLines lines;

  public IcsWriter(OutputStream out) {
    this.lines = new ContentLines(out);
  }

  /**
   * Begins the calendar.
   *
   * @param name as whoever subscribes to it sees it
   * @param refresh how soon it is worth asking again
   */
  public void begin(String name, Duration refresh) throws IOException {
    lines.raw("BEGIN", "VCALENDAR");
    lines.raw("VERSION", "2.0");
    lines.raw("PRODID", "-//DoneCal//DoneCal//EN");
    lines.raw("CALSCALE", "GREGORIAN");
    lines.text("NAME", ContentLines.legible(name));
    lines.text("X-WR-CALNAME", ContentLines.legible(name));
    lines.raw("REFRESH-INTERVAL;VALUE=DURATION", refresh.toString());
    lines.raw("X-PUBLISHED-TTL", refresh.toString());
  }

  public void event(Happening event) throws IOException {
    lines.raw("BEGIN", "VEVENT");
    lines.text("UID", event.uid());
    lines.raw("DTSTAMP", utc(event.updated()));
    lines.raw("CREATED", utc(event.created()));
    lines.raw("LAST-MODIFIED", utc(event.updated()));
    lines.raw("SEQUENCE", String.valueOf(event.sequence()));
    when(event.span());
    text("SUMMARY", TITLE, event.title());
    if (!event.tags().isEmpty()) {
      lines.raw(
          "CATEGORIES",
          event.tags().stream().map(ContentLines::escape).collect(Collectors.joining(",")));
    }
    if (event.note() != null) {
      text("DESCRIPTION", NOTE, event.note());
    }
    if (event.url() != null) {
      lines.raw("URL", ContentLines.legible(event.url()));
    }
    lines.raw("TRANSP", "TRANSPARENT");
    lines.raw("END", "VEVENT");
  }

  public void end() throws IOException {
    lines.raw("END", "VCALENDAR");
  }

  private void when(Span span) throws IOException {
    if (span.allDay()) {
      lines.raw("DTSTART;VALUE=DATE", date(span.startsAt()));
      lines.raw("DTEND;VALUE=DATE", date(span.endsAt()));
    } else {
      lines.raw("DTSTART", utc(Instant.ofEpochSecond(span.startsAt())));
      lines.raw("DTEND", utc(Instant.ofEpochSecond(span.endsAt())));
      zone(span.zone());
    }
  }

  private void zone(@Nullable String zone) throws IOException {
    if (zone != null) {
      lines.text(ZONE, zone);
    }
  }

  private void text(String name, String exactly, String text) throws IOException {
    var legible = ContentLines.legible(text);
    lines.text(name, legible);
    if (!legible.equals(text)) {
      var bytes = text.getBytes(StandardCharsets.UTF_8);
      lines.raw(exactly, Base64.getEncoder().encodeToString(bytes));
    }
  }

  private static String utc(Instant instant) {
    return UTC.format(instant);
  }

  private static String date(long second) {
    return DateTimeFormatter.BASIC_ISO_DATE.format(
        Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC).toLocalDate());
  }
}
