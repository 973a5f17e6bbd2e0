package org.donecal.garden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.donecal.testclient.Answer;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That whatever is done in whatever order adds up, and can all be taken back. */
abstract class AnyOrderContract extends GardenContract {
  private static final int CHANGES = 70;
  private static final LocalDate FIRST = LocalDate.parse("2026-10-20");
  private static final int DAYS = 12;
  private static final List<String> NAMES =
      List.of("a", "A", "b", "B", "c", "c/d", "C/D", "longer", "e");
  private static final List<String> TITLES =
      List.of("plain", "@%s one", "#%s, @%s", "@%s @%s #%s", "x (@%s)");

  /** What was there before a step. */
  private record Done(String step, Map<String, String> before) {}

  private final List<Done> done = new ArrayList<>();
  private final List<String> addresses = new ArrayList<>();
  private Random random = new Random();

  AnyOrderContract(TestServer server) {
    super(server);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void addsUpAndGoesBackToTheBeginning(long seed) {
    random = new Random(seed);
    client.patch("/api/v1/settings", json("zone", "Europe/Paris"));
    for (var change = 0; change < CHANGES; change++) {
      var before = everything();
      change().header("DoneCal-Step").ifPresent(step -> done.add(new Done(step, before)));
      if (change % 10 == 0) {
        assertThatAllAddsUp();
      }
    }

    for (var last = done.size() - 1; last >= 0; last--) {
      var undone = undo(done.get(last).step());
      assertThat(undone.status()).as(undone.text()).isEqualTo(200);
      assertThat(everything())
          .as("before %s of seed %s", undone.json().getString("words"), seed)
          .isEqualTo(done.get(last).before());
    }
    assertThat(titles()).isEmpty();
    assertThatAllAddsUp();
  }

  private Answer change() {
    return switch (addresses.isEmpty() ? 0 : random.nextInt(14)) {
      case 0, 1, 2, 3 -> added();
      case 4 -> client.patch(any(addresses), json("title", title()));
      case 5 -> client.patch(any(addresses), json("start", start(), "allDay", false));
      case 6 -> client.delete(any(addresses));
      case 7 -> client.post(any(addresses) + "/restore");
      case 8 -> batch();
      case 9, 10 -> change(name(), "name", name());
      case 11 -> change(name(), "color", "#00000" + random.nextInt(3), "archived", odd());
      case 12 -> change(name(), "aliases", List.of(name()));
      default -> done.isEmpty() ? added() : undo(any(done).step());
    };
  }

  private Answer added() {
    var start = odd() ? start() : FIRST.plusDays(random.nextInt(DAYS)).toString();
    var added = client.post(ENTRIES, json("title", title(), "start", start));
    addresses.add(ENTRIES + "/" + added.json().getString("id"));
    return added;
  }

  private Answer batch() {
    var ids =
        List.of(any(addresses), any(addresses)).stream()
            .map(it -> it.substring(ENTRIES.length() + 1))
            .toList();
    return client.post(
        ENTRIES + "/batch",
        json("ids", ids, "addTags", List.of(name()), "removeTags", List.of(name())));
  }

  private String title() {
    return any(TITLES).formatted(name(), name(), name());
  }

  private String start() {
    return FIRST.plusDays(random.nextInt(DAYS)) + "T23:45:00";
  }

  private String name() {
    return any(NAMES);
  }

  private boolean odd() {
    return random.nextBoolean();
  }

  private <T> T any(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }

  /** A filter makes statistics add up the entries; without one they read the kept totals. */
  private void assertThatAllAddsUp() {
    for (var day = FIRST; day.isBefore(FIRST.plusDays(DAYS)); day = day.plusDays(1)) {
      var range = new String[] {"start", day.toString(), "end", day.plusDays(1).toString()};
      var kept = client.get("/api/v1/stats", range);
      var counted = client.get("/api/v1/stats?filter=untagged%2C-untagged", range);
      assertThat(kept.text()).isEqualTo(counted.text());
    }
  }
}
