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
import java.util.List;
import org.donecal.calendar.EntryView;
import org.donecal.spans.Span;
import org.jspecify.annotations.Nullable;

/** Entries as comma-separated values, for spreadsheets and programs. Decision 0025 has its form. */
public final class CsvFile {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int DECIMALS = 4;
  private static final BigDecimal HOUR = BigDecimal.valueOf(3600);
  private static final List<String> HEAD =
      List.of(
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

  private CsvFile() {}

  /** Writes entries as they come; the stream is left open. */
  public static void write(Iterable<EntryView> entries, OutputStream out) throws IOException {
    var csv = begin(out);
    csv.writeRecord(HEAD);
    for (var entry : entries) {
      write(entry, csv);
    }
    csv.flush();
  }

  /** Writes any table, its head among the rows; the stream is left open. */
  public static void writeTable(List<List<String>> rows, OutputStream out) throws IOException {
    var csv = begin(out);
    rows.forEach(row -> csv.writeRecord(row.stream().map(GuardedText::of).toList()));
    csv.flush();
  }

  private static CsvWriter begin(OutputStream out) throws IOException {
    var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    text.write(BYTE_ORDER_MARK);
    return CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
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
