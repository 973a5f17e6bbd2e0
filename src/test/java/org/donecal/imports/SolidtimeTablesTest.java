package org.donecal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** The ZIP of all that solidtime has, written after what its program writes. */
class SolidtimeTablesTest {
  private static final String HEADER =
      "id,description,start,end,billable_rate,billable,member_id,user_id,organization_id,client_id,"
          + "project_id,task_id,tags,is_imported,still_active_email_sent_at,created_at,updated_at\n";

  private final Map<String, String> tables = new LinkedHashMap<>();

  SolidtimeTablesTest() {
    tables.put("organizations.csv", "id,name,billable_rate,currency\no1,Ada's,,EUR\n");
    tables.put("clients.csv", "id,name,organization_id,archived_at\nc1,\"Acme, Inc.\",o1,\n");
    tables.put("projects.csv", "id,name,color,client_id\np1,Web shop,#aabbcc,c1\n");
    tables.put("tasks.csv", "id,name,project_id\nk1,Login,p1\n");
    tables.put("tags.csv", "id,name,organization_id\nt1,urgent,o1\nt2,am Wochenende,o1\n");
    tables.put("meta.json", "{\"id\":\"x\",\"version\":\"1.0\",\"organizations\":[\"o1\"]}");
  }

  private Heard heard(String... lines) throws IOException {
    tables.put("time_entries.csv", HEADER + String.join("\n", lines) + "\n");
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var table : tables.entrySet()) {
        zip.putNextEntry(new ZipEntry(table.getKey()));
        zip.write(table.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return Heard.of(bytes.toByteArray(), "Europe/Paris");
  }

  private static String line(String id, String end, String rest) {
    return id + ",fixed it,2026-03-02T08:00:00Z," + end + ",,true,m,u,o1," + rest;
  }

  @Test
  void looksUpWhatItsEntriesName() throws IOException {
    var heard =
        heard(
            line("e1", "2026-03-02T09:30:00Z", "c1,p1,k1,\"[\"\"t1\"\",\"\"t2\"\"]\",false,,,"),
            line("e2", "2026-03-02T10:00:00Z", ",,,[],false,,,"),
            line("e3", "2026-03-02T11:00:00Z", "gone,p1,,\"[\"\"gone\"\"]\",false,,,"),
            line("e4", "", ",p1,,null,false,,,"));

    assertThat(heard.lines())
        .containsExactly(
            "format solidtime",
            "@Acme-Inc @Web-shop @Login fixed it #urgent #am-Wochenende"
                + " | 2026-03-02T09:00:00+01:00 to 2026-03-02T10:30:00+01:00",
            "fixed it | 2026-03-02T09:00:00+01:00 to 2026-03-02T11:00:00+01:00",
            "@Web-shop fixed it | 2026-03-02T09:00:00+01:00 to 2026-03-02T12:00:00+01:00",
            "skipped 1");
  }

  @Test
  void saysWhichLineHasTagsThatAreNone() throws IOException {
    var heard = heard(line("e1", "2026-03-02T09:30:00Z", ",,,\"[\"\"t1\",false,,,"));

    assertThat(heard.report().errors())
        .singleElement()
        .satisfies(it -> assertThat(it.line()).isEqualTo(2))
        .satisfies(it -> assertThat(it.message()).contains("tags"));
  }
}
