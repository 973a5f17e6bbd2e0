package org.donecal.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;

/**
 * Entries as a workbook: a sheet of all, one of what they come to tag by tag, and one for each of
 * the tags that are used most. They are read once for the first, and once more for each of the
 * last.
 */
final class XlsxFile {
  private static final int MOST_TAGS = 50;
  private static final String NO_SHEET = "none of its own: too many tags";
  private static final int[] WIDTHS = {32, 10, 12, 10, 34};

  private XlsxFile() {}

  /** Writes a parcel as it is read; the stream is left open. */
  static void write(Parcel parcel, OutputStream out) throws IOException {
    var book = new Workbook(out, "DoneCal", null);
    var names = new SheetNames();
    var sums = new TagSums();
    var all = new EntrySheets(book, names, names.free("Entries"));
    for (var entry : parcel.entries()) {
      all.add(entry);
      sums.add(entry);
    }
    all.finish();
    var tags = new Sheet(book, names.free("Tags"), WIDTHS);
    var own = new LinkedHashMap<String, String>();
    sums.mostUsed(MOST_TAGS).forEach(it -> own.put(it.name(), names.free("@" + it.name())));
    write(sums, all, own, tags);
    for (var tag : own.entrySet()) {
      var sheets = new EntrySheets(book, names, tag.getValue());
      for (var entry : parcel.entries(tag.getKey())) {
        sheets.add(entry);
      }
      sheets.finish();
    }
    book.finish();
  }

  private static void write(TagSums sums, EntrySheets all, Map<String, String> own, Sheet sheet)
      throws IOException {
    sheet.head("Tag", "Days", "Hours", "Entries", "Sheet");
    if (sums.untagged().entries() > 0) {
      sheet.text(0, "Untagged");
      sheet.italic(0);
      write(sums.untagged(), sheet);
    }
    for (var tag : sums.tags()) {
      sheet.text(0, "@" + tag.name());
      sheet.text(4, own.getOrDefault(tag.name(), NO_SHEET));
      write(tag, sheet);
    }
    if (sums.total().entries() > 0) {
      sheet.text(0, "Total, each entry once");
      sheet.bold(0);
      sheet.formula(1, all.sum("C"), "0");
      sheet.formula(2, all.sum("D"), Sheet.HOURS);
      sheet.number(3, sums.total().entries());
      sheet.bold(3);
    }
    sheet.finish();
  }

  private static void write(TagSums.Sum sum, Sheet sheet) throws IOException {
    sheet.number(1, sum.days());
    sheet.number(2, sum.seconds() / 3600.0, Sheet.HOURS);
    sheet.number(3, sum.entries());
    sheet.next();
  }
}
