package org.donecal.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.donecal.cache.Rig.DAY;
import static org.donecal.cache.Rig.FAR;
import static org.donecal.cache.Rig.HOUR;
import static org.donecal.cache.Rig.SECOND;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The embedded server reads a whole collection for anything but {@code _id} alone, and lets nobody
 * else read it meanwhile: neither a request nor a task may ask it so.
 */
class ScansTest {
  private final Rig rig;

  ScansTest(@TempDir Path folder) {
    rig = new Rig(folder, 30, Duration.ofSeconds(20));
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void nothingIsLookedForButById() {
    rig.loader.finds("ada", 7);
    rig.loader.knowsNot("nobody");
    rig.loader.fails("ill", Duration.ZERO);
    rig.cache.getAll(List.of("ada", "nobody", "ill"));
    rig.clock.push(HOUR.plus(FAR));
    rig.loader.fails("ada", Duration.ZERO);
    IntStream.range(0, 4).forEach(it -> rig.followers("ada"));
    rig.cache.look("nobody");
    rig.background.run();
    rig.clock.push(DAY.multipliedBy(8));
    rig.followers("ada");
    rig.module.tallies("test.tallies").add("asks", 1);
    List.of("cache-write", "cache-refresh", "cache-sweep").forEach(rig::run);
    rig.background.run();

    var filters = rig.mongodb.filters("cache.leases");

    assertThat(filters).hasSizeGreaterThan(10).allMatch(ScansTest::isById);
  }

  private static boolean isById(BsonDocument filter) {
    var id = filter.get("_id");
    return filter.keySet().equals(Set.of("_id"))
        && id != null
        && (!id.isDocument() || id.asDocument().keySet().equals(Set.of("$in")));
  }

  @Test
  void aHundredKeysCostOneFindAndFourLoads() {
    var keys = IntStream.range(0, 100).mapToObj(it -> "key" + it).toList();
    keys.forEach(key -> rig.loader.finds(key, 1));
    rig.cache.get("warm");
    rig.mongodb.forgetCommands();

    rig.cache.getAll(keys);
    assertThat(rig.mongodb.commands("find")).hasSize(1);
    assertThat(rig.loader.calls()).hasSize(1 + 4);

    rig.mongodb.forgetCommands();
    rig.cache.getAll(keys);
    assertThat(rig.mongodb.commands("find")).isEmpty();

    rig.clock.push(FAR);
    rig.cache.getAll(keys);
    assertThat(rig.mongodb.commands("find")).hasSize(1);
    assertThat(rig.loader.calls()).hasSize(1 + 4);
  }

  @Test
  void whatTheReaderIsNotGrantedIsLoadedBehindTheReadersBack() {
    var keys = IntStream.range(0, 100).mapToObj(it -> "key" + it).toList();
    keys.forEach(key -> rig.loader.finds(key, 1));
    rig.cache.get("key99");

    var answers =
        rig.cache.getAll(
            keys,
            (known, loads) -> {
              assertThat(List.of(known, loads)).containsExactly(1, 4);
              return 2;
            });
    assertThat(rig.loader.calls()).hasSize(1 + 2);
    assertThat(answers.values()).filteredOn(it -> it.known().isPresent()).hasSize(61);
    assertThat(answers.values()).filteredOn(Cached.Missing.class::isInstance).hasSize(39);

    rig.background.run();
    assertThat(rig.loader.calls()).hasSize(1 + 4);
    assertThat(rig.cache.getAll(keys, (known, loads) -> 0).values())
        .allMatch(it -> it.known().isPresent());
  }

  @Test
  void whatIsRefusedIsNotLoaded() {
    Allowance none =
        (known, loads) -> {
          throw new IllegalStateException("too much");
        };
    assertThatThrownBy(() -> rig.cache.getAll(List.of("ada"), none)).hasMessage("too much");
    assertThat(rig.loader.calls()).isEmpty();

    rig.loader.finds("ada", 7);
    rig.followers("ada");
    assertThat(rig.cache.getAll(List.of("ada"), none)).containsKey("ada");
  }

  @Test
  void whatHasExpiredIsThrownAwayAndWhatWasRenewedIsNot() {
    rig.loader.knowsNot("nobody");
    rig.loader.knowsNot("ada");
    rig.loader.finds("bob", 7);
    rig.cache.getAll(List.of("nobody", "ada", "bob"));
    rig.run("cache-sweep");
    rig.loader.finds("ada", 7);
    rig.clock.push(HOUR.multipliedBy(2));
    rig.followers("ada");
    assertThat(documents()).isEqualTo(3);

    rig.run("cache-sweep");
    assertThat(documents()).isEqualTo(2);
    assertThat(rig.cache.look("ada")).isPresent();

    rig.clock.push(DAY.multipliedBy(98));
    rig.run("cache-sweep");
    assertThat(documents()).isZero();
  }

  private long documents() {
    return rig.mongodb.database().getCollection("test.profiles").countDocuments();
  }

  @Test
  void whatIsPopularAndStaleIsRenewedOldestFirstThoughNobodyAsksNow() {
    var popular = IntStream.range(0, 40).mapToObj(it -> "key" + it).toList();
    popular.forEach(key -> rig.loader.finds(key, 1));
    rig.loader.finds("rare", 1);
    rig.followers("rare");
    for (var key : popular) {
      rig.clock.push(SECOND);
      IntStream.range(0, 4).forEach(it -> rig.followers(key));
    }
    rig.clock.push(HOUR.plus(SECOND));
    var before = rig.loads();

    rig.run("cache-refresh");
    rig.background.run();

    assertThat(rig.loader.calls().subList(before, rig.loads()))
        .containsExactly(
            new TreeSet<>(popular.subList(0, 30)), new TreeSet<>(popular.subList(30, 40)));
    assertThat(rig.stale("rare")).isTrue();
    assertThat(rig.stale("key0")).isFalse();
  }

  @Test
  void nothingIsRenewedAheadOfReadersWithoutBudget() {
    rig.loader.finds("ada", 1);
    IntStream.range(0, 8).forEach(it -> rig.followers("ada"));
    rig.clock.push(HOUR.plus(SECOND));
    rig.spend(Duration.ZERO, HOUR);

    rig.run("cache-refresh");
    rig.background.run();
    assertThat(rig.loads()).isOne();

    rig.spend(Duration.ZERO, Duration.ZERO);
    rig.run("cache-refresh");
    rig.background.run();
    assertThat(rig.loads()).isEqualTo(2);
  }
}
