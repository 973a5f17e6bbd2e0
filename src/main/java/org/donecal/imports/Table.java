package org.donecal.imports;

import java.util.ArrayList;
import java.util.List;
import org.donecal.kernel.Failure;

/** Reads tables. */
record Table(Columns columns) implements Format {

  @Override
  public String name() {
    return columns.name();
  }

  @Override
  public String title() {
    return columns.title();
  }

  @Override
  public boolean knows(Source source) {
    return !source.isJson() && Header.of(source).filter(columns::know).isPresent();
  }

  @Override
  public List<String> strange(Source source) {
    return Header.of(source).map(columns::strange).orElseGet(List::of);
  }

  @Override
  public DateOrder.Hints hints(Source source) {
    var hints = new ArrayList<DateOrder.Hints>();
    hints.add(new DateOrder.Hints(columns.usualOrder(), false, false, false));
    try {
      if (!columns.dates().isEmpty()) {
        rows(source, row -> columns.dates().forEach(it -> hints.set(0, and(hints, row, it))));
      }
    } catch (Broken later) {
      // Whoever reads the entries will hear of it.
    }
    return hints.get(0);
  }

  private static DateOrder.Hints and(List<DateOrder.Hints> hints, Row row, String column) {
    return hints.get(0).and(cell(row, column));
  }

  private static String cell(Row row, String column) {
    var at = row.header().at().get(column);
    return at == null || at >= row.cells().size() ? "" : row.cells().get(at);
  }

  @Override
  public void read(Source source, Times times, Listener listener) {
    rows(
        source,
        row -> {
          try {
            row.check();
            columns
                .told(row, times)
                .ifPresentOrElse(listener::told, () -> listener.skipped(row.line()));
          } catch (Failure.Invalid wrong) {
            listener.fault(row.line(), String.valueOf(wrong.getMessage()));
          }
        });
  }

  private interface Taker {
    void take(Row row);
  }

  private static void rows(Source source, Taker taker) {
    var header = new ArrayList<Header>(1);
    Csv.of(source)
        .read(
            source,
            (line, cells) -> {
              if (header.isEmpty()) {
                header.add(Header.of(cells));
              } else {
                var row = new Row(line, header.get(0), cells);
                if (!row.isBlank()) {
                  taker.take(row);
                }
              }
              return true;
            });
  }
}
