package org.donecal.exports;

import java.io.IOException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.donecal.spans.Span;
import org.jspecify.annotations.Nullable;

/** A sheet that is written row by row; what is written is not kept in memory. */
final class Sheet {
  static final String DATE = "yyyy-mm-dd";
  static final String TIME = "yyyy-mm-dd hh:mm";
  static final String HOURS = "0.00";

  /** Excel takes no longer text into a cell. */
  private static final int LONGEST_TEXT = 32_767;

  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
  private static final int AT_ONCE = 500;
  private static final long EPOCH = 25_569;

  /** Excel counts the 29th of February 1900, a day that never was. */
  private static final long AFTER_NO_DAY = LocalDate.of(1900, 3, 1).toEpochDay();

  private final Worksheet sheet;
  private int row;

  Sheet(Workbook book, String name, int... widths) {
    this.sheet = book.newWorksheet(name);
    for (var column = 0; column < widths.length; column++) {
      sheet.width(column, widths[column]);
    }
    sheet.freezePane(0, 1);
  }

  String name() {
    return sheet.getName();
  }

  /** The number of the row that is being written, as formulas have it. */
  int row() {
    return row + 1;
  }

  void head(String... names) throws IOException {
    for (var column = 0; column < names.length; column++) {
      text(column, names[column]);
      bold(column);
    }
    next();
  }

  /** Goes on with the next row. */
  void next() throws IOException {
    row++;
    if (row % AT_ONCE == 0) {
      sheet.flush();
    }
  }

  /** A text, which is never a formula. Of one too long for a cell its beginning is written. */
  void text(int column, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      sheet.inlineString(row, column, escaped(cut(text)));
    }
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST_TEXT) {
      return text;
    }
    var end = LONGEST_TEXT - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  /** Excel reads {@code _x0041_} as the character of that number, unless its underscore is one. */
  private static String escaped(String text) {
    return ESCAPE.matcher(text).replaceAll("_x005F_");
  }

  void number(int column, Number number) {
    sheet.value(row, column, number);
  }

  void number(int column, Number number, String format) {
    number(column, number);
    sheet.style(row, column).format(format).set();
  }

  /**
   * A date.
   *
   * @param day counted from 1970; no entry lies before 1900, where Excel begins
   */
  void date(int column, long day) {
    number(column, number(day), DATE);
  }

  /**
   * A date and a time of day.
   *
   * @param second counted from 1970, as if the wall's time were UTC
   */
  void time(int column, long second) {
    var ofDay = Math.floorMod(second, Span.DAY) / (double) Span.DAY;
    number(column, number(Math.floorDiv(second, Span.DAY)) + ofDay, TIME);
  }

  private static long number(long day) {
    return day + EPOCH - (day < AFTER_NO_DAY ? 1 : 0);
  }

  void formula(int column, String formula, String format) {
    sheet.formula(row, column, formula);
    sheet.style(row, column).format(format).bold().set();
  }

  void bold(int column) {
    sheet.style(row, column).bold().set();
  }

  void italic(int column) {
    sheet.style(row, column).italic().set();
  }

  /** Lets readers narrow the rows from the first to the one before this down. */
  void filterAbove(int columns) {
    sheet.setAutoFilter(0, 0, row - 1, columns - 1);
  }

  void finish() throws IOException {
    sheet.finish();
  }
}
