package org.donecal.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import java.util.ArrayList;
import java.util.List;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which entries are shown, and in which order. */
abstract class ListingContract extends EntriesContract {

  ListingContract(TestServer server) {
    super(server);
  }

  @Test
  void listsWhatOverlapsInOrder() {
    client.post(
        ENTRIES,
        json(
            "title",
            "night",
            "start",
            "2026-11-21T23:30",
            "end",
            "2026-11-22T00:30",
            "zone",
            "Europe/Paris"));
    add("late", "2026-11-22T23:59");
    add("early", "2026-11-22T00:15");
    add("day", "2026-11-22");
    add("tomorrow", "2026-11-23");
    client.post(ENTRIES, json("title", "weeks", "start", "2026-11-01", "end", "2026-12-01"));
    client.post(ENTRIES, json("title", "before", "start", "2026-11-20", "end", "2026-11-22"));

    assertThat(titles("start", "2026-11-22", "end", "2026-11-23"))
        .containsExactly("weeks", "night", "day", "early", "late");
    assertThat(titles("start", "2026-11-22T00:30", "end", "2026-11-22T00:31"))
        .containsExactly("weeks", "day", "early");
    assertThat(titles("start", "2026-11-22T22:59:00Z", "end", "2026-11-22T23:00:00Z"))
        .containsExactly("weeks", "day", "late");
    assertThat(titles("end", "2026-11-21")).containsExactly("weeks", "before");
    assertThat(titles())
        .containsExactly("weeks", "before", "night", "day", "early", "late", "tomorrow");
  }

  @ParameterizedTest
  @ValueSource(strings = {"America/New_York", "Europe/Paris", "Pacific/Auckland"})
  void goesOnBehindACursorWhateverIsAdded(String zone) {
    client.post(ENTRIES, json("title", "first", "start", "2026-11-01", "zone", zone));
    client.post(ENTRIES, json("title", "hour 0", "start", "2026-11-02T00:00", "zone", zone));
    for (var day = 2; day < 10; day++) {
      add("day " + day, "2026-11-0" + day);
      add("hour " + day, "2026-11-0" + day + "T00:00");
      add("evening " + day, "2026-11-0" + day + "T20:00");
    }
    var all = titles();
    assertThat(all).hasSize(26).startsWith("first", "day 2").endsWith("evening 9");

    var seen = new ArrayList<String>();
    String cursor = null;
    do {
      var page = client.get(ENTRIES, "limit", "3", "cursor", cursor == null ? "" : cursor).json();
      page.getJsonArray("entries").forEach(it -> seen.add(it.asJsonObject().getString("title")));
      add("added " + seen.size(), "2026-10-01");
      cursor = page.isNull("next") ? null : page.getString("next");
    } while (cursor != null);

    assertThat(seen).isEqualTo(all);
  }

  @ParameterizedTest
  @CsvSource({
    "cursor, junk",
    "cursor, AAAA",
    "cursor, AH_______________________________w",
    "limit, 0",
    "limit, 1001",
    "limit, x",
    "start, yesterday",
    "filter, @",
    "q, '\0'",
  })
  void refusesWhatItCannotRead(String parameter, String value) {
    var refused = client.get(ENTRIES, parameter, value);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).contains("\"field\":\"" + parameter + "\"");
  }

  @ParameterizedTest
  @CsvSource({"2026-11-22, 2026-11-22", "2026-11-22T10:00, 2026-11-22T10:00"})
  void showsNothingInNoTime(String start, String end) {
    client.post(ENTRIES, json("title", "days", "start", "2026-11-21", "end", "2026-11-24"));
    client.post(
        ENTRIES, json("title", "hours", "start", "2026-11-22T09:00Z", "end", "2026-11-22T11:00Z"));

    assertThat(titles("start", start, "end", end)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@client | 2",
        "#CLIENT/APP | 3",
        "@client/* | 2 3 4",
        "@client/app/* | 3 4",
        "@client/* -@client/app/* | 2",
        "@clientele | 5",
        "@c_ient/* | ",
        "@client/* , untagged | 1 2 3 4",
        "@nobody | ",
        "-@nobody | 1 2 3 4 5",
        "-@nobody/* @clientele | 5",
        "@nobody, @client | 2",
        "@nobody @client | ",
        "-untagged -@client/* | 5",
        "untagged @client | ",
        "@other @client/app/login | 4",
        "@büro/* | 5",
      })
  void filtersByTagsAndAllBelow(String filter, String expected) {
    add("1", "2026-11-01");
    add("2 @client", "2026-11-02");
    add("3 @Client/App", "2026-11-03");
    add("4 #client/app/login @other", "2026-11-04");
    add("5 @clientele @Büro/süd", "2026-11-05");

    assertThat(titles("filter", filter).stream().map(title -> title.substring(0, 1)))
        .isEqualTo(expected == null ? List.of() : List.of(expected.split(" ")));
  }

  @Test
  void filtersByTagsAndText() {
    add("@a one", "2026-11-01");
    add("@a #b TWO 100%", "2026-11-02");
    add("#c three", "2026-11-03");
    client.post(
        ENTRIES,
        json(
            "title", "plain", "start", "2026-11-04", "note", "The Note", "url", "http://x.org/Up"));

    assertThat(titles("filter", "@A")).containsExactly("@a one", "@a #b TWO 100%");
    assertThat(titles("filter", "#a -@b")).containsExactly("@a one");
    assertThat(titles("filter", "@a @b, untagged")).containsExactly("@a #b TWO 100%", "plain");
    assertThat(titles("filter", "-untagged -@a")).containsExactly("#c three");
    assertThat(titles("filter", "@c/*")).containsExactly("#c three");
    assertThat(titles("filter", "@nobody")).isEmpty();
    assertThat(titles("q", "two")).containsExactly("@a #b TWO 100%");
    assertThat(titles("q", "0%")).containsExactly("@a #b TWO 100%");
    assertThat(titles("q", "the note")).containsExactly("plain");
    assertThat(titles("q", "/up")).containsExactly("plain");
    assertThat(titles("q", "_")).isEmpty();
  }
}
