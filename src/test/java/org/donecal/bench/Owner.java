package org.donecal.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Somebody with so many entries, and the requests that ask for them.
 *
 * @param cookie by which DoneCal knows them
 * @param account by which the bare servlets do
 */
record Owner(String cookie, String account) {
  private static final Range MONTH =
      Range.days(LikelyEntries.MONTH, LikelyEntries.MONTH.plusMonths(1));
  private static final List<String> TAGS =
      List.of(
          "acme",
          "beta",
          "login",
          "support",
          "meeting",
          "travel",
          "invoice",
          "research",
          "garden",
          "running",
          "reading",
          "music",
          "review",
          "design",
          "release",
          "backup",
          "interview",
          "planning",
          "docs",
          "testing",
          "hiring",
          "training",
          "north",
          "south",
          "phone",
          "mail",
          "errand",
          "sport");

  /** Becomes a guest, whose first entry has all tags, and who is then given so many more. */
  static Owner of(int entries, Wire wire) {
    var first =
        "{\"title\":\"%s\",\"start\":\"2000-01-01\",\"allDay\":true,\"zone\":\"%s\"}"
            .formatted(
                TAGS.stream().map("@"::concat).collect(Collectors.joining(" ")),
                LikelyEntries.ZONE);
    var cookie = wire.ask(Wire.post("/api/v1/entries", "", first)).cookie();
    var token = cookie.substring(cookie.indexOf('=') + 1);
    var seed = Wire.post("/bare/seed?token=" + token + "&entries=" + entries, "", "");
    return new Owner(cookie, wire.ask(seed).text());
  }

  byte[] month() {
    return Wire.get("/api/v1/entries?" + MONTH.query(), cookie);
  }

  byte[] bareMonth() {
    return Wire.get("/bare/month?account=" + account + "&" + MONTH.bareQuery(), "");
  }

  byte[] list(Range range, String filter) {
    return Wire.get("/api/v1/entries?" + range.query() + filter(filter), cookie);
  }

  byte[] bareList(Range range, String filter) {
    return Wire.get(
        "/bare/month?account=" + account + "&" + range.bareQuery() + filter(filter), "");
  }

  byte[] statistics(Range range, String filter) {
    return Wire.get("/api/v1/stats?" + range.query() + filter(filter), cookie);
  }

  byte[] bareStatistics(Range range, String filter) {
    return Wire.get(
        "/bare/stats?account=" + account + "&" + range.bareQuery() + filter(filter), "");
  }

  private static String filter(String filter) {
    return "&filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8);
  }

  byte[] tags() {
    return Wire.get("/api/v1/tags", cookie);
  }

  byte[] merge(String tag, String into) {
    return Wire.patch("/api/v1/tags/" + tag, cookie, "{\"name\": \"" + into + "\"}");
  }

  byte[] undo(String step) {
    return Wire.post("/api/v1/history/" + step + "/undo", cookie, "");
  }

  byte[] add(int number) {
    return Wire.post("/api/v1/entries", cookie, entry(number));
  }

  byte[] bareAdd(int number) {
    return Wire.post("/bare/entries?account=" + account, "", entry(number));
  }

  /** An hour of work; DoneCal reads the tags from the title, and ignores the field. */
  private static String entry(int number) {
    var day = LikelyEntries.MONTH.plusMonths(2).plusDays(number / 8);
    var hour = 8 + number % 8;
    return """
        {"title": "@acme fixed #login and went home, number %d", "tags": ["acme", "login"],
        "start": "%sT%02d:00:00+02:00", "end": "%sT%02d:00:00+02:00", "zone": "%s"}"""
        .formatted(number, day, hour, day, hour + 1, LikelyEntries.ZONE);
  }
}
