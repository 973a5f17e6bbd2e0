package org.donecal.garden;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.donecal.tags.TagView;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessesTest {

  @ParameterizedTest
  @CsvSource({
    "Ac-me, acme, same letters",
    "a.c.m.e, acme, same letters",
    "café, cafe, same letters",
    "clients, client, only an s more",
    "tag, tags, only an s more",
    "acmee, acme, one letter differs",
    "acmee, acmes, one letter differs",
    "meting, meeting, one letter differs",
    "Customer, kustomer, one letter differs",
    "interwiew, interviews, two letters differ",
    "client/ap, client/app, one letter differs",
    "acm, acme, ",
    "beer, bear, ",
    "v1, v2, ",
    "sprint-10, sprint-1, ",
    "release2025, release2026, ",
    "client, client/a, ",
    "longclient, longclient/a, ",
    "login, logout, ",
    "हिन्दी, हिन्दू, one letter differs",
    "हिनदी, हनद, ",
  })
  void tellsWhatLooksLikeOne(String rare, String common, String why) {
    var likenesses = Likenesses.among(List.of(tag(rare, 1), tag(common, 5)));

    if (why == null || why.isEmpty()) {
      assertThat(likenesses).isEmpty();
    } else {
      assertThat(likenesses).containsExactly(new Likeness(rare, common, why));
    }
  }

  @Test
  void sendsEachTagToTheCommonestOfTheSurest() {
    var likenesses =
        Likenesses.among(
            List.of(tag("acmee", 3), tag("Acmes", 9), tag("a-c-m-e-e", 1), tag("acmees", 4)));

    assertThat(likenesses)
        .containsExactly(
            new Likeness("a-c-m-e-e", "acmee", "same letters"),
            new Likeness("acmee", "acmees", "only an s more"),
            new Likeness("acmees", "Acmes", "one letter differs"));
  }

  @Test
  void isNotSlowedByManyTags() {
    var random = new Random(1);
    var tags =
        IntStream.range(0, 5000)
            .mapToObj(
                number ->
                    switch (number % 3) {
                      case 0 -> "project-of-the-customer-" + letters(random, 6);
                      case 1 -> "ticket-" + number;
                      default -> letters(random, 12);
                    })
            .distinct()
            .map(name -> tag(name, random.nextInt(1000)))
            .toList();

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertThat(Likenesses.among(tags)).isNotNull());
  }

  private static String letters(Random random, int count) {
    return random
        .ints(count, 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static TagView tag(String name, long count) {
    return new TagView(name, count, "2026-11-22", "#000000", false, List.of());
  }
}
