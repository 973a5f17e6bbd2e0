package org.donecal.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.cache.Rig.DAY;
import static org.donecal.cache.Rig.FAR;
import static org.donecal.cache.Rig.HOUR;
import static org.donecal.cache.Rig.SECOND;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each row of the state table in {@code src/docs/decisions/0018-persistent-cache.md}, by name. */
class StateMachineTest {
  private static final String ADA = "did:ada";
  private static final Duration WEEK = DAY.multipliedBy(7);
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(5);
  private static final Duration LONGEST_PAUSE = HOUR.multipliedBy(6);

  private final Path folder;

  StateMachineTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @TestFactory
  Stream<DynamicTest> rows() {
    Map<String, Consumer<Rig>> rows = new LinkedHashMap<>();
    missing(rows);
    missingForNow(rows);
    kept(rows);
    refreshed(rows);
    failing(rows);
    heldBack(rows);
    tooOld(rows);
    unknown(rows);
    return rows.entrySet().stream()
        .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> play(row.getValue())));
  }

  private void play(Consumer<Rig> row) throws IOException {
    try (var rig = new Rig(Files.createTempDirectory(folder, "row"))) {
      row.accept(rig);
    }
  }

  private static void missing(Map<String, Consumer<Rig>> rows) {
    rows.put(
        "missing: loaded while the reader waits, and kept",
        rig -> {
          rig.loader.finds(ADA, 7);
          assertThat(rig.followers(ADA)).isEqualTo(7);
          rig.clock.push(FAR);
          assertThat(rig.followers(ADA)).isEqualTo(7);
          assertThat(rig.loads()).isOne();
          assertThat(rig.cache.readings().kept()).isOne();
        });
    rows.put(
        "missing, only looked for: nothing is loaded",
        rig -> {
          rig.loader.finds(ADA, 7);
          assertThat(rig.cache.look(ADA)).isEmpty();
          assertThat(rig.loads()).isZero();
        });
  }

  private static void missingForNow(Map<String, Consumer<Rig>> rows) {
    rows.put(
        "missing, and the load fails: said so, at once for ten seconds, nothing is kept",
        rig -> {
          rig.loader.fails(ADA, Duration.ZERO);
          assertThat(rig.cache.get(ADA))
              .isEqualTo(new Cached.Missing<>("The network is ill.", SECOND.multipliedBy(10)));
          rig.clock.push(SECOND.multipliedBy(9));
          assertThat(rig.cache.get(ADA)).isInstanceOf(Cached.Missing.class);
          assertThat(rig.loads()).isOne();
          rig.clock.push(SECOND);
          rig.loader.finds(ADA, 7);
          assertThat(rig.followers(ADA)).isEqualTo(7);
        });
    rows.put(
        "missing, and the budget is spent: said so, nobody is asked",
        rig -> {
          rig.spend(HOUR, HOUR);
          assertThat(rig.cache.get(ADA))
              .isInstanceOfSatisfying(
                  Cached.Missing.class, it -> assertThat(it.retryAfter()).isEqualTo(HOUR));
          assertThat(rig.loads()).isZero();
        });
  }

  private static void kept(Map<String, Consumer<Rig>> rows) {
    rows.put(
        "fresh (up to an hour): served, and that is all",
        rig -> {
          loaded(rig);
          rig.clock.push(HOUR);
          assertThat(rig.followers(ADA)).isEqualTo(7);
          assertThat(rig.stale(ADA)).isFalse();
          assertThat(rig.background.waiting()).isZero();
        });
    rows.put(
        "stale (over an hour): the old one served at once, one refresh behind the reader's back",
        rig -> {
          loaded(rig);
          rig.loader.finds(ADA, 8);
          rig.clock.push(HOUR.plus(SECOND));
          assertThat(rig.followers(ADA)).isEqualTo(7);
          assertThat(rig.stale(ADA)).isTrue();
          assertThat(rig.loads()).isOne();
          assertThat(rig.background.waiting()).isOne();
        });
    rows.put(
        "stale, only looked for: the old one, and no refresh",
        rig -> {
          loaded(rig);
          rig.clock.push(HOUR.plus(SECOND));
          assertThat(rig.cache.look(ADA).orElseThrow().stale()).isTrue();
          assertThat(rig.background.waiting()).isZero();
        });
    rows.put(
        "a day and ten minutes old is stale, not ten minutes old",
        rig -> {
          loaded(rig);
          rig.clock.push(DAY.plus(Duration.ofMinutes(10)));
          assertThat(rig.stale(ADA)).isTrue();
        });
  }

  private static void refreshed(Map<String, Consumer<Rig>> rows) {
    rows.put(
        "a refresh that succeeds: the new one served, and its hour begins anew",
        rig -> {
          loaded(rig);
          stale(rig, 8);
          rig.background.run();
          assertThat(rig.followers(ADA)).isEqualTo(8);
          assertThat(rig.stale(ADA)).isFalse();
          rig.clock.push(HOUR);
          assertThat(rig.stale(ADA)).isFalse();
          rig.clock.push(SECOND);
          assertThat(rig.stale(ADA)).isTrue();
        });
    rows.put(
        "a refresh that finds it gone: unknown from then on",
        rig -> {
          loaded(rig);
          rig.loader.knowsNot(ADA);
          stale(rig);
          assertThat(rig.cache.get(ADA)).isInstanceOf(Cached.Unknown.class);
        });
  }

  private static void failing(Map<String, Consumer<Rig>> rows) {
    rows.put(
        "a refresh that fails: the old one stays, the next after 5 minutes, doubling to 6 hours",
        rig -> {
          loaded(rig);
          rig.loader.fails(ADA, Duration.ZERO);
          stale(rig);
          for (var pause = FIRST_PAUSE; pause.compareTo(LONGEST_PAUSE) < 0; ) {
            staysQuietFor(rig, pause);
            pause = pause.multipliedBy(2);
          }
          staysQuietFor(rig, LONGEST_PAUSE);
          staysQuietFor(rig, LONGEST_PAUSE);
          rig.loader.finds(ADA, 9);
          rig.clock.push(LONGEST_PAUSE);
          assertThat(rig.followers(ADA)).isEqualTo(7);
          rig.background.run();
          assertThat(rig.followers(ADA)).isEqualTo(9);
          rig.loader.fails(ADA, Duration.ZERO);
          stale(rig);
          staysQuietFor(rig, FIRST_PAUSE);
        });
  }

  private static void heldBack(Map<String, Consumer<Rig>> rows) {
    rows.put(
        "a refresh that is told when to come back: not before",
        rig -> {
          loaded(rig);
          rig.loader.fails(ADA, HOUR.multipliedBy(8));
          stale(rig);
          staysQuietFor(rig, HOUR.multipliedBy(8));
        });
    rows.put(
        "a refresh without budget: nobody is asked, and it doesn't count as a failure",
        rig -> {
          loaded(rig);
          rig.spend(Duration.ZERO, HOUR);
          stale(rig, 8);
          rig.background.run();
          assertThat(rig.loads()).isOne();
          rig.spend(Duration.ZERO, Duration.ZERO);
          assertThat(rig.followers(ADA)).isEqualTo(7);
          rig.background.run();
          assertThat(rig.followers(ADA)).isEqualTo(8);
        });
  }

  private static void tooOld(Map<String, Consumer<Rig>> rows) {
    rows.put(
        "too old (over seven days): loaded while the reader waits",
        rig -> {
          loaded(rig);
          rig.loader.finds(ADA, 8);
          rig.clock.push(WEEK);
          assertThat(rig.followers(ADA)).isEqualTo(7);
          rig.clock.push(SECOND);
          assertThat(rig.followers(ADA)).isEqualTo(8);
          assertThat(rig.stale(ADA)).isFalse();
        });
    rows.put(
        "too old, and the load fails: the old one served, marked stale, not asked for each time",
        rig -> {
          loaded(rig);
          rig.loader.fails(ADA, Duration.ZERO);
          rig.clock.push(WEEK.plus(SECOND));
          assertThat(rig.stale(ADA)).isTrue();
          assertThat(rig.followers(ADA)).isEqualTo(7);
          assertThat(rig.loads()).isEqualTo(2);
          rig.clock.push(FIRST_PAUSE);
          rig.loader.finds(ADA, 8);
          assertThat(rig.followers(ADA)).isEqualTo(8);
        });
    rows.put(
        "too old, and the budget is spent: the old one served, marked stale",
        rig -> {
          loaded(rig);
          rig.spend(HOUR, HOUR);
          rig.clock.push(WEEK.plus(SECOND));
          assertThat(rig.stale(ADA)).isTrue();
          assertThat(rig.loads()).isOne();
        });
  }

  private static void unknown(Map<String, Consumer<Rig>> rows) {
    rows.put(
        "unknown: remembered for ten minutes, across servers",
        rig -> {
          rig.loader.knowsNot(ADA);
          var told = new Cached.Unknown<Profile>(rig.clock.instant());
          assertThat(rig.cache.get(ADA)).isEqualTo(told);
          rig.clock.push(Duration.ofMinutes(10).minus(SECOND));
          assertThat(rig.cache.get(ADA)).isEqualTo(told);
          assertThat(rig.loads()).isOne();
          rig.loader.finds(ADA, 7);
          rig.clock.push(SECOND);
          assertThat(rig.followers(ADA)).isEqualTo(7);
        });
    rows.put(
        "a key that the loader says nothing about has failed, and is not unknown",
        rig -> {
          rig.loader.isSilentAbout(ADA);
          assertThat(rig.cache.get(ADA)).isInstanceOf(Cached.Missing.class);
        });
  }

  private static void loaded(Rig rig) {
    rig.loader.finds(ADA, 7);
    assertThat(rig.followers(ADA)).isEqualTo(7);
  }

  private static void stale(Rig rig, long newFollowers) {
    rig.loader.finds(ADA, newFollowers);
    rig.clock.push(HOUR.plus(SECOND));
    assertThat(rig.stale(ADA)).isTrue();
  }

  /** Served once when stale, and refreshed. */
  private static void stale(Rig rig) {
    rig.clock.push(HOUR.plus(SECOND));
    assertThat(rig.stale(ADA)).isTrue();
    rig.background.run();
  }

  /** After a load that failed: no other before so much time has passed, and then one. */
  private static void staysQuietFor(Rig rig, Duration pause) {
    var before = rig.loads();
    rig.clock.push(pause.minus(SECOND));
    assertThat(rig.stale(ADA)).isTrue();
    rig.background.run();
    assertThat(rig.loads()).isEqualTo(before);
    rig.clock.push(SECOND);
    assertThat(rig.stale(ADA)).isTrue();
    rig.background.run();
    assertThat(rig.loads()).isEqualTo(before + 1);
  }
}
