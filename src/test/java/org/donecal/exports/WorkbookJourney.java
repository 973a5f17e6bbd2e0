package org.donecal.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Test;

/** The workbook, as a spreadsheet reads it. */
class WorkbookJourney {
  private final TestServer server = TestServer.shared();
  private final TestClient member = server.client();

  @Test
  void hasDatesSumsAndASheetForEachTag() throws IOException {
    member.patch("/api/v1/settings", json("zone", "Europe/Paris"));
    add("title", "=1+1 @acme", "start", "2026-11-20", "end", "2026-11-22");
    add("title", "@acme #login", "start", "2026-11-20T09:00", "end", "2026-11-20T11:30");
    add("title", "nothing", "start", "2026-11-21T09:00", "end", "2026-11-21T09:45");

    try (var file = member.open("/api/v1/export.xlsx").body();
        var book = new ReadableWorkbook(file)) {
      assertThat(book.getSheets().map(it -> it.getName()).toList())
          .containsExactly("Entries", "Tags", "@acme", "@login");
      var entries = rows(book, "Entries");
      assertThat(entries).hasSize(5);
      assertThat(entries.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
      assertThat(entries.get(1).getCellText(0)).isEqualTo("=1+1 @acme");
      assertThat(entries.get(2).getCellAsDate(6)).contains(LocalDateTime.of(2026, 11, 20, 9, 0));
      assertThat(entries.get(4).getCell(2).getFormula()).isEqualTo("SUM(C2:C4)");
      assertThat(entries.get(4).getCell(3).getFormula()).isEqualTo("SUM(D2:D4)");
      var tags = rows(book, "Tags");
      assertThat(tags.stream().map(it -> it.getCellText(0)).toList())
          .containsExactly("Tag", "Untagged", "@acme", "@login", "Total, each entry once");
      assertThat(tags.get(2).getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("2");
      assertThat(tags.get(2).getCellAsNumber(2).orElseThrow()).isEqualByComparingTo("2.5");
      assertThat(rows(book, "@login")).hasSize(3);
    }
  }

  @Test
  void beginsWhereExcelBeginsAndMindsTheDayThatNeverWas() throws IOException {
    add("title", "first", "start", "1900-01-01");
    add("title", "hours", "start", "1900-01-01T06:00", "end", "1900-01-02T00:00");
    add("title", "after", "start", "1900-03-01");

    try (var file = member.open("/api/v1/export.xlsx").body();
        var book = new ReadableWorkbook(file)) {
      var entries = rows(book, "Entries");
      assertThat(entries.get(1).getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("1");
      assertThat(entries.get(2).getCellAsNumber(6).orElseThrow()).isEqualByComparingTo("1.25");
      assertThat(entries.get(2).getCellAsNumber(7).orElseThrow()).isEqualByComparingTo("2");
      assertThat(entries.get(3).getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("61");
    }
  }

  @Test
  void givesTheMostUsedTagsSheetsWithTheRowsOfAllEntries() throws IOException {
    for (var number = 10; number < 65; number++) {
      add(
          "title",
          "#tag" + number + " @all _x0041_ 𝒳",
          "start",
          "2026-11-20",
          "note",
          "n" + number);
    }
    add("title", "#TAG64 again", "start", "2026-11-21");

    try (var file = member.open("/api/v1/export.xlsx").body();
        var book = new ReadableWorkbook(file)) {
      var sheets = book.getSheets().map(it -> it.getName()).toList();
      assertThat(sheets).hasSize(52).startsWith("Entries", "Tags", "@all", "@TAG64");
      var all = texts(rows(book, "Entries"));
      assertThat(texts(rows(book, "@all"))).isEqualTo(all.subList(0, 56));
      assertThat(texts(rows(book, "@TAG64"))).containsExactly(all.get(0), all.get(55), all.get(56));
      assertThat(texts(rows(book, "Tags")))
          .anySatisfy(row -> assertThat(row).contains("none of its own: too many tags"));
    }
    try (var left = Files.list(server.data().resolve("uploads"))) {
      assertThat(left.filter(it -> it.toString().endsWith(".scratch"))).isEmpty();
    }
  }

  private static List<String> texts(List<Row> rows) {
    return rows.stream()
        .map(row -> IntStream.range(0, row.getCellCount()).mapToObj(row::getCellText).toList())
        .map(List::toString)
        .filter(it -> !it.contains("Total"))
        .toList();
  }

  private void add(Object... fields) {
    assertThat(member.post("/api/v1/entries", json(fields)).status()).isEqualTo(201);
  }

  private static List<Row> rows(ReadableWorkbook book, String sheet) throws IOException {
    return book.findSheet(sheet).orElseThrow().read();
  }
}
