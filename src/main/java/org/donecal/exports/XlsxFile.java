package org.donecal.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;

/**
 * Entries as a workbook: a sheet of all, one of what they come to tag by tag, and one for each of
 * the tags that are used most. They are read once; which tags these are is known at the end, so
 * that the rows wait on disk for their sheets.
 */
final class XlsxFile {
  private static final int MOST_TAGS = 50;
  private static final String NO_SHEET = "none of its own: too many tags";
  private static final int[] WIDTHS = {32, 10, 12, 10, 34};

  private XlsxFile() {}

  /** Writes a parcel as it is read; the stream is left open. */
  static void write(Parcel parcel, OutputStream out) throws IOException {
    try (var kept = new KeptRows(parcel.scratch())) {
      var book = new Workbook(out, "DoneCal", null);
      var names = new SheetNames();
      var sums = new TagSums();
      var all = new EntrySheets(book, names, names.free("Entries"));
      for (var entry : parcel.entries()) {
        var row = EntryRow.of(entry);
        all.add(row);
        kept.add(row, sums.add(row, entry.tags()));
      }
      all.finish();
      var own = new LinkedHashMap<TagSums.Sum, String>();
      var tags = new Sheet(book, names.free("Tags"), WIDTHS);
      sums.mostUsed(MOST_TAGS).forEach(it -> own.put(it, names.free("@" + it.name())));
      write(sums, all, own, tags);
      for (var tag : own.entrySet()) {
        var sheets = new EntrySheets(book, names, tag.getValue());
        kept.each(tag.getKey().number(), sheets::add);
        sheets.finish();
      }
      book.finish();
    }
  }

  private static void write(
      TagSums sums, EntrySheets all, Map<TagSums.Sum, String> own, Sheet sheet) throws IOException {
    sheet.head("Tag", "Days", "Hours", "Entries", "Sheet");
    if (sums.untagged().entries() > 0) {
      sheet.text(0, "Untagged");
      sheet.italic(0);
      write(sums.untagged(), sheet);
    }
    for (var tag : sums.tags()) {
      sheet.text(0, "@" + tag.name());
      sheet.text(4, own.getOrDefault(tag, NO_SHEET));
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
