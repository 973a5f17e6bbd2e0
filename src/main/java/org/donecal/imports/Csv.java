package org.donecal.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Text as rows of cells. Quotes are doubled, backslashes mean nothing. No row and no cell is held
 * in memory that is longer than any entry could be.
 *
 * @param separator of cells
 */
record Csv(char separator) {
  private static final int MOST_COLUMNS = 1000;
  private static final int LONGEST_CELL = 100_000;
  private static final int LONGEST_ROW = 250_000;
  private static final String SEPARATORS = ",;\t";

  /** What no text has; read after it, it shows whether a quotation was open at its end. */
  private static final String END = "\uFFFF";

  /** Takes the rows that are not empty one by one; answers whether it wants another one. */
  interface Taker {
    boolean take(long line, List<String> cells);
  }

  /** The separator that stands in the first line most often. */
  static Csv of(Source source) {
    var counts = new int[SEPARATORS.length()];
    var quoted = false;
    for (var character : source.head().stripLeading().toCharArray()) {
      if (!quoted && (character == '\n' || character == '\r')) {
        break;
      }
      quoted ^= character == '"';
      if (!quoted && SEPARATORS.indexOf(character) >= 0) {
        counts[SEPARATORS.indexOf(character)]++;
      }
    }
    var most = 0;
    for (var i = 1; i < counts.length; i++) {
      most = counts[i] > counts[most] ? i : most;
    }
    return new Csv(SEPARATORS.charAt(most));
  }

  /**
   * Reads the rows.
   *
   * @throws Broken where that can't go on
   */
  void read(Source source, Taker taker) {
    var line = 0L;
    try (var rows = reader(new Sequel(source.text(), "\n" + END))) {
      for (var row : rows) {
        line = row.getStartingLineNumber();
        var last = row.getField(row.getFieldCount() - 1);
        if (last.endsWith(END)) {
          if (!last.equals(END) || row.getFieldCount() > 1) {
            throw new Broken(line, "A quotation mark is opened here, and never closed.");
          }
          return;
        }
        if (!taker.take(line, row.getFields())) {
          return;
        }
      }
    } catch (CsvParseException refused) {
      throw new Broken(line + 1, words(refused));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private CsvReader<CsvRecord> reader(Reader text) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .maxBufferSize(LONGEST_ROW)
        .allowMissingFields(true)
        .allowExtraFields(true)
        .allowExtraCharsAfterClosingQuote(true)
        .skipEmptyLines(true)
        .build(
            CsvRecordHandler.builder()
                .maxFields(MOST_COLUMNS)
                .maxFieldSize(LONGEST_CELL)
                .maxRecordSize(LONGEST_ROW)
                .build(),
            text);
  }

  private static String words(CsvParseException refused) {
    var cause = refused.getCause() == null ? refused : refused.getCause();
    return String.valueOf(cause.getMessage()).contains("fields")
        ? "There are more than " + MOST_COLUMNS + " columns."
        : "There is a text of more than "
            + LONGEST_CELL
            + " characters; perhaps a quotation mark is not closed.";
  }

  /** A text and what follows it. */
  private static final class Sequel extends Reader {
    private final Reader text;
    private final Reader rest;
    private boolean over;

    Sequel(Reader text, String rest) {
      this.text = text;
      this.rest = new StringReader(rest);
    }

    @Override
    public int read(char[] characters, int offset, int length) throws IOException {
      if (!over) {
        var read = text.read(characters, offset, length);
        if (read >= 0) {
          return read;
        }
        over = true;
      }
      return rest.read(characters, offset, length);
    }

    @Override
    public void close() throws IOException {
      text.close();
    }
  }
}
