package org.donecal.exports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.donecal.spans.Span;
import org.jspecify.annotations.Nullable;

/**
 * Entries, one a row, and below them what they come to; on as many sheets as they need. Times are
 * those of the wall where the entry was made; days end with their last.
 */
final class EntrySheets {
  private static final String[] HEAD = {
    "Event", "Date", "Days", "Hours", "Description", "Tags", "Start", "End", "Zone", "URL", "ID"
  };
  private static final int[] WIDTHS = {48, 12, 8, 9, 40, 20, 17, 17, 18, 30, 26};
  private static final int MOST_ROWS = Worksheet.MAX_ROWS - 2;
  private static final int DAYS = 2;
  private static final int HOURS = 3;

  private final Workbook book;
  private final SheetNames names;
  private final String name;
  private final List<String> sums = new ArrayList<>();
  private @Nullable Sheet sheet;

  /**
   * @param name of the first sheet; taken from the names already
   */
  EntrySheets(Workbook book, SheetNames names, String name) throws IOException {
    this.book = book;
    this.names = names;
    this.name = name;
    open(name);
  }

  private Sheet open(String free) throws IOException {
    var opened = new Sheet(book, free, WIDTHS);
    opened.head(HEAD);
    sheet = opened;
    return opened;
  }

  void add(EntryRow entry) throws IOException {
    var at = sheet;
    if (at == null) {
      at = open(names.free(name));
    }
    write(entry, at);
    at.next();
    if (at.row() > MOST_ROWS) {
      finish();
    }
  }

  private static void write(EntryRow entry, Sheet sheet) {
    sheet.text(0, entry.title());
    sheet.date(1, entry.day());
    if (entry.allDay()) {
      sheet.number(DAYS, entry.length() / Span.DAY);
      sheet.date(6, entry.day());
      sheet.date(7, entry.lastDay());
    } else {
      sheet.number(HOURS, entry.length() / 3600.0, Sheet.HOURS);
      sheet.time(6, entry.start());
      sheet.time(7, entry.end());
    }
    sheet.text(4, entry.note());
    sheet.text(5, entry.tags());
    sheet.text(8, entry.zone());
    sheet.text(9, entry.url());
    sheet.text(10, entry.id());
  }

  /** Writes the sums, if there is anything to add up. */
  void finish() throws IOException {
    if (sheet == null) {
      return;
    }
    var last = sheet.row() - 1;
    if (last > 1) {
      sheet.filterAbove(HEAD.length);
      sheet.text(0, "Total");
      sheet.bold(0);
      sheet.formula(DAYS, "SUM(C2:C" + last + ")", "0");
      sheet.formula(HOURS, "SUM(D2:D" + last + ")", Sheet.HOURS);
      sums.add("'" + sheet.name().replace("'", "''") + "'!%1$s2:%1$s" + last);
    }
    sheet.finish();
    sheet = null;
  }

  /** A formula of what all rows of a column come to; of C or D. */
  String sum(String column) {
    return sums.stream()
        .map(it -> "SUM(" + it.formatted(column) + ")")
        .collect(Collectors.joining("+"));
  }
}
