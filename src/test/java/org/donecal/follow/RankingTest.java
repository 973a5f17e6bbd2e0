package org.donecal.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.donecal.cache.Budget;
import org.donecal.cache.Cache;
import org.donecal.cache.CacheModule;
import org.donecal.cache.Kind;
import org.donecal.cache.Policy;
import org.donecal.store.Store;
import org.donecal.store.StoreSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankingTest {
  private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

  private final Store store;
  private final Cache<Profile> bluesky;
  private final Cache<Profile> github;
  private final Ranking ranking;

  RankingTest(@TempDir Path data) {
    store = Store.open(new StoreSettings(data, Optional.empty(), Optional.empty()), List.of());
    var cache = new CacheModule(store::mongodb, Clock.fixed(NOW, ZoneOffset.UTC), Runnable::run);
    bluesky = cache.open(kind("bluesky.profiles"));
    github = cache.open(kind("github.profiles"));
    ranking = new Ranking(List.of(bluesky, github), cache);
  }

  private static Kind<Profile> kind(String name) {
    return new Kind<>(name, 1, Profile.class, Policy.DEFAULT, keys -> Map.of(), Budget.UNLIMITED);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void keep(Cache<Profile> cache, String network, String id, long followers, long follows) {
    cache.putAll(Map.of(id, new Profile(network, id, id + ".name", id, null, followers, follows)));
  }

  private void threeAreKept() {
    keep(bluesky, "bluesky", "obama", 41700, 1300);
    keep(bluesky, "bluesky", "kim", 40117, 200);
    keep(github, "github", "peter", 333, 222);
  }

  @Test
  void ranksByRatioOverAllNetworks() {
    threeAreKept();
    ranking.reckon();

    assertThat(ranking.rank("bluesky", "kim")).hasValue(1);
    assertThat(ranking.rank("bluesky", "obama")).hasValue(2);
    assertThat(ranking.rank("github", "peter")).hasValue(3);
    assertThat(ranking.rank("github", "obama")).isEmpty();
    assertThat(ranking.rank("x", "obama")).isEmpty();
    assertThat(ranking.page(0, 2))
        .extracting(it -> it.profile().id())
        .containsExactly("kim", "obama");
    assertThat(ranking.page(1, 2)).extracting(Ranking.Ranked::rank).containsExactly(3L);
    assertThat(ranking.page(2, 2)).isEmpty();
    assertThat(ranking.size()).isEqualTo(3);
  }

  @Test
  void knowsNoRankBeforeItHasReckoned() {
    threeAreKept();

    assertThat(ranking.rank("bluesky", "kim")).isEmpty();
    assertThat(ranking.page(0, 50)).isEmpty();
    assertThat(ranking.size()).isZero();
  }

  @Test
  void dividesByOneForThoseWhoFollowNobodyAndLetsEqualsShareARank() {
    keep(bluesky, "bluesky", "a", 41700, 0);
    keep(bluesky, "bluesky", "b", 41700, 1);
    keep(bluesky, "bluesky", "c", 41699, 1);
    ranking.reckon();

    assertThat(ranking.page(0, 50)).extracting(Ranking.Ranked::rank).containsExactly(1L, 1L, 3L);
    assertThat(ranking.rank("bluesky", "b")).hasValue(1);
  }

  @Test
  void leavesFreshnessAlone() {
    threeAreKept();
    ranking.reckon();
    ranking.page(0, 50);

    assertThat(bluesky.look("kim").orElseThrow().fetchedAt()).isEqualTo(NOW);
  }

  @Test
  void goesByTheNewestNumbers() {
    threeAreKept();
    keep(bluesky, "bluesky", "obama", 41700, 1);
    ranking.reckon();

    assertThat(ranking.page(0, 1)).extracting(it -> it.profile().id()).containsExactly("obama");
  }

  @Test
  void leavesOutWhomNothingIsKeptOfAnyMore() {
    threeAreKept();
    ranking.reckon();
    store.mongodb().getCollection("github.profiles").drop();
    var later = new CacheModule(store::mongodb, Clock.fixed(NOW, ZoneOffset.UTC), Runnable::run);
    var again =
        new Ranking(
            List.of(later.open(kind("bluesky.profiles")), later.open(kind("github.profiles"))),
            later);

    again.reckon();
    assertThat(again.page(0, 50)).hasSize(2);
    again.reckon();
    assertThat(again.size()).isEqualTo(2);
  }

  @Test
  void ranksManyWithoutListingAll() {
    var many =
        IntStream.range(0, 10_100)
            .boxed()
            .collect(
                Collectors.toMap(
                    it -> "id" + it,
                    it -> new Profile("github", "id" + it, "n" + it, "n" + it, null, it, 1)));
    github.putAll(many);
    ranking.reckon();

    assertThat(ranking.size()).isEqualTo(10_000);
    assertThat(ranking.rank("github", "id0")).hasValue(10_100);
    assertThat(ranking.page(0, 1)).extracting(it -> it.profile().id()).containsExactly("id10099");
  }
}
