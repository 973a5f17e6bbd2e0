package org.donecal.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import java.util.ArrayList;
import java.util.List;
import org.donecal.testclient.Answer;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Test;

/** Every door of a share is tried for what it hides. */
abstract class LeakContract extends ShareContract {
  private static final String[] HIDDEN = {"xylem", "yonder", "zephyr", "2031", "1911", "quokka"};

  LeakContract(TestServer server) {
    super(server);
  }

  @Test
  void noDoorTellsWhatIsHidden() {
    add("@acme seen @xylem", "2026-11-20");
    add("@yonder unseen #acme/below", "2026-11-20");
    add("@acme later zephyr", "2031-01-01");
    add("untagged zephyr", "1911-01-01");
    add(
        json(
            "title",
            "@acme #xylem noted",
            "start",
            "2026-11-21",
            "note",
            "quokka",
            "url",
            "https://example.org/quokka"));
    for (var detail : List.of("totals", "entries")) {
      var share =
          share("filter", "@acme", "detail", detail, "from", "2026-11-01", "until", "2026-12-01");
      for (var answer : doors(path(share))) {
        assertThat(answer.status()).isLessThan(500);
        assertThat(answer.text()).as(answer.toString()).doesNotContain(HIDDEN);
        assertThat(answer.headers().map().toString()).doesNotContain(HIDDEN);
      }
    }
  }

  private List<Answer> doors(String path) {
    var answers = new ArrayList<Answer>();
    answers.add(reader().get(path));
    for (var door : List.of("entries", "stats", "report", "digest", "confirmations", "nowhere")) {
      for (var query :
          List.of("", "?start=1900-01-01&end=2200-01-01", "?filter=%23xyl", "?q=quokk")) {
        answers.add(viewer.get(path + "/" + door + query));
        answers.add(reader().get(path + "/" + door + query));
      }
    }
    for (var interval : List.of("day", "week", "month")) {
      answers.add(viewer.get(path + "/report?interval=" + interval));
    }
    answers.add(viewer.get(path + ".csv"));
    answers.add(viewer.get(path + ".ics"));
    answers.add(viewer.post(path + "/confirmations", json("name", "Eve")));
    answers.add(viewer.get(path + "/confirmations"));
    return answers;
  }

  @Test
  void noPageTellsTheNameOfWhatIsLeftOut() {
    add("@acme seen", "2026-11-20");
    var share = path(shared("@acme -#quokka, @acme -untagged"));

    assertThat(reader().get(share).text()).contains(">@acme<").doesNotContain("quokka");
    assertThat(reader().get(path(shared("-#quokka"))).text()).doesNotContain("quokka");
  }

  @Test
  void filesHaveWhatTheShareShows() {
    add(json("title", "@acme #xylem seen", "start", "2026-11-20", "note", "quokka"));
    add("@acme later", "2031-01-01");
    add(json("title", "@acme short", "start", "2031-01-02T09:00", "end", "2031-01-02T09:30"));
    var share = path(share("filter", "@acme", "detail", "entries", "until", "2026-12-01"));
    var totals = path(share("filter", "@acme", "detail", "totals"));

    var csv = viewer.get(share + ".csv");
    assertThat(csv.header("Content-Type").orElseThrow()).startsWith("text/csv");
    assertThat(csv.text().lines())
        .hasSize(2)
        .last()
        .asString()
        .startsWith("'@acme seen,2026-11-20");
    var ics = viewer.get(share + ".ics");
    assertThat(ics.header("Content-Type").orElseThrow()).startsWith("text/calendar");
    assertThat(ics.text()).containsOnlyOnce("BEGIN:VEVENT").contains("SUMMARY:@acme seen\r\n");
    assertThat(viewer.get(totals + ".csv").text().lines()).contains("acme,2,0.5", "Total,2,0.5");
    assertThat(viewer.get(totals + ".ics").status()).isEqualTo(404);
    assertThat(viewer.get("/share/nobody.ics").text())
        .isEqualTo(viewer.get("/share/nobody/entries").text());
  }
}
