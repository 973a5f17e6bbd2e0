package org.donecal.follow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {
  private static final String LINK = "https://donecal.example/following/a/vs/b";

  private static AccountView account(String handle, String name, long followers, long following) {
    var ratio = (double) followers / Math.max(following, 1);
    return new AccountView(
        handle,
        "bluesky",
        name,
        null,
        followers,
        following,
        ratio,
        null,
        "2026-11-25T12:00:00Z",
        "fresh");
  }

  private static String post(long followers, long following, long others, long otherFollowing) {
    var a = account("a.org", "a.org", followers, following);
    var b = account("b.org", "b.org", others, otherFollowing);
    return new Suggestion(a, b, LINK).text();
  }

  @ParameterizedTest
  @CsvSource({
    "98765, 1000, 333, 222, @a.org is about 66 times cooler than @b.org.",
    "45, 100, 333, 222, @b.org is three times cooler than @a.org.",
    "334, 221, 333, 222, @a.org is as cool as @b.org.",
    "2, 1, 1, 1, @a.org is two times cooler than @b.org.",
    "11, 1, 10, 1, @a.org is as cool as @b.org.",
    "0, 5, 0, 9, @a.org is as cool as @b.org.",
    "0, 1, 99, 100, @b.org is infinitely cooler than @a.org.",
    "41700000, 1, 10, 1, '@a.org is about 4,170,000 times cooler than @b.org.'"
  })
  void reckonsHowMuchCooler(long a, long afollowing, long b, long bfollowing, String words) {
    assertThat(post(a, afollowing, b, bfollowing)).isEqualTo("Apparently " + words + " " + LINK);
  }

  @Test
  void givesNamesWhereThereIsRoom() {
    var a = account("a.org", "Ada", 10, 1);
    var b = account("b.org", "Bob", 1, 1);
    assertThat(new Suggestion(a, b, LINK).text())
        .startsWith("Apparently @a.org (Ada) is about 10 times cooler than @b.org (Bob).");
    var wordy = account("a.org", "A".repeat(200), 10, 1);
    assertThat(new Suggestion(wordy, b, LINK).text())
        .startsWith("Apparently @a.org is about 10 times cooler than @b.org.")
        .hasSizeLessThanOrEqualTo(280);
  }
}
