package org.donecal.imports;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.donecal.sentence.Place.Busy;
import org.donecal.spans.Span;
import org.donecal.spans.Stamp;

/** What a file says, in one line for each entry, and what was found wrong with it. */
record Heard(
    String format, List<String> entries, Report report, Names names, DateOrder.Hints hints) {
  /** After all that the corpus tells. */
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  static Heard of(byte[] file, String zone) {
    return of(file, ZoneId.of(zone), Optional.empty());
  }

  static Heard of(byte[] file, ZoneId zone, Optional<DateOrder> order) {
    var found =
        Formats.recognise(() -> new ByteArrayInputStream(file), file.length, Optional.empty());
    var hints = found.format().hints(found.source());
    var report = new Report();
    var names = new Names();
    var entries = new ArrayList<String>();
    var conversion = new Conversion(zone, names, new Placing(zone, 8, Busy.NEVER));
    new Sieve(
            conversion,
            new Identity(),
            report,
            piece -> piece.forEach(fresh -> entries.add(line(fresh))))
        .hear(found.format(), found.source(), new Times(order.orElseGet(hints::order), zone, NOW));
    return new Heard(found.format().name(), entries, report, names, hints);
  }

  private static String line(Fresh fresh) {
    var content = fresh.content();
    var span = content.span();
    var line = content.title() + " | " + when(span);
    if (content.note() != null) {
      line += " | note " + content.note().replace("\r", "\\r").replace("\n", "\\n");
    }
    return content.url() == null ? line : line + " | " + content.url();
  }

  private static String when(Span span) {
    if (span.allDay()) {
      return Stamp.date(span.startsAt()) + " to " + Stamp.date(span.endsAt());
    }
    var zone = ZoneId.of(String.valueOf(span.zone()));
    return Stamp.of(span.startsAt(), zone) + " to " + Stamp.of(span.endsAt(), zone);
  }

  /** Entries, then what else was found, as the files of the corpus expect it. */
  List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add("format " + format);
    lines.addAll(entries);
    if (report.duplicates() > 0) {
      lines.add("duplicates " + report.duplicates());
    }
    if (report.skips() > 0) {
      lines.add("skipped " + report.skips());
    }
    if (hints.ambiguous()) {
      lines.add("ambiguous");
    }
    report.warnings().forEach(it -> lines.add("warning " + it.line() + ": " + it.message()));
    report.errors().forEach(it -> lines.add("error " + it.line() + ": " + it.message()));
    return lines;
  }
}
