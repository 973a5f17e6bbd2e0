package org.donecal.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;
import static org.donecal.testclient.Body.rawJson;

import jakarta.json.JsonObject;
import java.util.UUID;
import java.util.stream.IntStream;
import org.donecal.testclient.Answer;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How entries come to be. */
abstract class AddingContract extends EntriesContract {

  AddingContract(TestServer server) {
    super(server);
  }

  @Test
  void tellsAllFaultsAtOnceAndStoresNothing() {
    var refused =
        client.post(
            ENTRIES,
            json("title", " ", "url", "javascript:x", "start", "junk", "zone", "Nowhere/At/all"));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().getJsonArray("errors").getValuesAs(JsonObject.class))
        .extracting(fault -> fault.getString("field"))
        .containsExactly("title", "url", "start", "zone");
    assertThat(client.cookies().all()).isEmpty();
    assertThat(
            client.post(ENTRIES, json("title", "x", "start", "junk", "end", "2026-11-22")).text())
        .containsOnlyOnce("\"field\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://x.org",
        "HTTPS://x.org:8443/a?b={c}#d",
        "http://user@x.org/",
        "https://müller.example/ä",
        "http://[::1]:8080/",
      })
  void takesAddressesOfTheWeb(String url) {
    assertThat(client.post(ENTRIES, json("title", "x", "url", url)).json().getString("url"))
        .isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "junk", "www.x.org", "ftp://x.org", "javascript://x.org/%0aalert(1)", "http://",
            "http:///x",
        "http://?x", "http://:80", "http://@", "http://a b.org", "http://x.org/\\u0007", "//x.org",
      })
  void refusesOtherAddresses(String url) {
    var refused = client.post(ENTRIES, rawJson("{\"title\":\"x\",\"url\":\"" + url + "\"}"));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).contains("\"field\":\"url\"");
  }

  @Test
  void countsCharactersNotCodeUnits() {
    var longest = "𝒳".repeat(500);
    assertThat(add(longest, "2026-11-22").status()).isEqualTo(201);
    assertThat(add(longest + "x", "2026-11-22").status()).isEqualTo(400);
    var note = client.post(ENTRIES, json("title", "x", "note", "𝒳".repeat(20_000)));
    assertThat(note.status()).isEqualTo(201);
    assertThat(client.post(ENTRIES, json("title", "y", "note", "n".repeat(20_001))).status())
        .isEqualTo(400);
    assertThat(add(words(30), "2026-11-22").status()).isEqualTo(201);
    assertThat(add(words(31), "2026-11-22").status()).isEqualTo(400);
    assertThat(add("@" + "t".repeat(499), "2026-11-22").status()).isEqualTo(201);
  }

  private static String words(int tags) {
    return String.join(" ", IntStream.range(0, tags).mapToObj(it -> "@t" + it).toList());
  }

  @Test
  void answersTheSameEntryAgainInsteadOfATwin() {
    var first = add("twice", "2026-11-22T10:00:00Z");
    var second = add(" twice ", "2026-11-22T10:00:00Z");

    assertThat(second.status()).isEqualTo(200);
    assertThat(second.text()).isEqualTo(first.text());
    assertThat(add("twice", "2026-11-22").status()).isEqualTo(201);
    client.delete(address(first));
    assertThat(add("twice", "2026-11-22T10:00:00Z").status()).isEqualTo(201);
  }

  @Test
  void makesOneEntryOfManyTwinsAtOnce() {
    add("known from now on", "2026-11-01");

    var answers = atOnce(8, number -> add("twin", "2026-11-22T10:00:00Z"));

    assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).contains(200);
    assertThat(titles("start", "2026-11-22")).containsExactly("twin");
  }

  @Test
  void takesTheFirstEntriesOfAnAccountAtOnce() {
    client.signUp(UUID.randomUUID() + "@example.org", "correct horse battery");

    var answers = atOnce(8, number -> add("@tag first", "2026-11-22T10:0" + number + ":00Z"));

    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(tagList()).containsExactly("tag 8 2026-11-22");
  }

  @Test
  void doesTheWorkOfAKeyOnce() {
    add("known from now on", "2026-11-01");
    var keyed = client.with("Idempotency-Key", "key-1");
    var body = json("title", "keyed", "start", "2026-11-22");

    var answers = atOnce(4, number -> keyed.post(ENTRIES, body));

    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(answers).extracting(Answer::text).containsOnly(answers.get(0).text());
    assertThat(keyed.post(ENTRIES, json("title", "other")).status()).isEqualTo(409);
    assertThat(client.with("Idempotency-Key", "k".repeat(201)).post(ENTRIES, body).status())
        .isEqualTo(400);
    assertThat(titles("start", "2026-11-22")).containsExactly("keyed");
  }

  @Test
  void spellsTagsAsLast() {
    add("@fryit Foo", "2026-11-20");
    add("@FryIT working on @Italy", "2026-11-21");
    var last = add("@It Experiment", "2026-11-22");
    assertThat(tagList())
        .containsExactly("FryIT 2 2026-11-21", "It 1 2026-11-22", "Italy 1 2026-11-21");

    client.patch(address(last), json("title", "@fRyIt changed"));

    assertThat(tagList()).containsExactly("fRyIt 3 2026-11-22", "Italy 1 2026-11-21");
    assertThat(titles("filter", "@fryit")).contains("@fryit Foo");
  }

  /** The sequence of the catalogue's section 4.3; decision 0004 tells why it was changed. */
  @Test
  void learnsNoMarkerFromTitles() {
    assertThat(tags(add("@tag1 and #tag2 Foo", "2026-11-20"))).containsExactly("tag1", "tag2");
    assertThat(tags(add("#tag2 and #tag3 Bar", "2026-11-21"))).containsExactly("tag2", "tag3");
    assertThat(tags(add("@tag3 alone", "2026-11-22"))).containsExactly("tag3");

    assertThat(tagList())
        .containsExactly("tag1 1 2026-11-20", "tag2 2 2026-11-21", "tag3 2 2026-11-22");
  }

  @Test
  void countsCharactersAsPeopleDo() {
    var letter = "\uD835\uDC00";
    var url = "https://example.org/" + letter.repeat(1_980);

    var added =
        client.post(
            ENTRIES,
            json("title", "@" + letter.repeat(499), "note", letter.repeat(20_000), "url", url));

    assertThat(added.status()).as(added.text()).isEqualTo(201);
    assertThat(tags(added)).containsExactly(letter.repeat(499));
    assertThat(added.json().getString("url")).isEqualTo(url);
  }
}
