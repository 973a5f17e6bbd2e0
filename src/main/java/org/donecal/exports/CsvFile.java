package org.donecal.exports;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.donecal.calendar.EntryView;
import org.donecal.spans.Span;
import org.jspecify.annotations.Nullable;

/** Entries as comma-separated values, for spreadsheets and programs. Decision 0025 has its form. */
public final class CsvFile {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int DECIMALS = 4;
  private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

  private CsvFile() {}

  /** Writes entries as they come; the stream is left open. */
  public static void write(Iterable<EntryView> entries, OutputStream out) throws IOException {
    var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    text.write(BYTE_ORDER_MARK);
    var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    csv.writeRecord(
        "Event",
        "Date",
        "Days",
        "Hours",
        "Description",
        "Tags",
        "Start",
        "End",
        "Zone",
        "URL",
        "ID");
    for (var entry : entries) {
      write(entry, csv);
    }
    csv.flush();
    text.flush();
  }

  private static void write(EntryView entry, CsvWriter csv) {
    var span = entry.span();
    csv.writeRecord(
        GuardedText.of(entry.title()),
        span.firstDay(span.zone(ZoneOffset.UTC)).toString(),
        span.allDay() ? String.valueOf(span.length() / Span.DAY) : "",
        span.allDay() ? "" : hours(span.length()),
        guarded(entry.note()),
        GuardedText.of(String.join(", ", entry.tags())),
        entry.start(),
        entry.end(),
        guarded(entry.zone()),
        guarded(entry.url()),
        GuardedText.of(entry.id()));
  }

  private static String guarded(@Nullable String text) {
    return text == null ? "" : GuardedText.of(text);
  }

  private static String hours(long seconds) {
    var hours = BigDecimal.valueOf(seconds).divide(HOUR, DECIMALS, RoundingMode.HALF_UP);
    return hours.stripTrailingZeros().toPlainString();
  }
}
