package org.donecal.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.cache.Rig.HOUR;
import static org.donecal.cache.Rig.SECOND;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Loaders that hang or break, and refreshes that find no room. */
@Timeout(60)
class HangingTest {
  private static final Duration SOON = Duration.ofSeconds(2);

  private final Path folder;
  private Rig rig;

  HangingTest(@TempDir Path folder) {
    this.folder = folder;
    this.rig = new Rig(folder, 1, SOON);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private void patient() {
    rig.close();
    rig = new Rig(folder.resolve("."), 1, Duration.ofMinutes(10));
  }

  @Test
  void aLoadThatHangsIsCutOffAndItsThreadGoesOn() throws Exception {
    rig.loader.hangs(true);

    var answer = rig.cache.get("ada");

    assertThat(answer)
        .isInstanceOfSatisfying(
            Cached.Missing.class, it -> assertThat(it.why()).isEqualTo("It took too long."));
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    rig.loader.hangs(false);
    rig.loader.finds("ada", 7);
    rig.clock.push(SECOND.multipliedBy(10));
    assertThat(rig.followers("ada")).isEqualTo(7);
  }

  @Test
  void manyBatchesThatHangAreCutOffTogether() {
    rig.loader.hangs(true);
    var keys = IntStream.range(0, 20).mapToObj(it -> "key" + it).toList();

    var answers = rig.cache.getAll(keys);

    assertThat(answers.keySet()).containsExactlyElementsOf(keys);
    assertThat(answers.values()).allMatch(Cached.Missing.class::isInstance);
    assertThat(rig.loads()).isOne();
  }

  @Test
  void whoeverWaitsForALoadThatHangsGoesOnToo() {
    rig.loader.hangs(true);
    var first = CompletableFuture.supplyAsync(() -> rig.cache.get("ada"));
    var second = CompletableFuture.supplyAsync(() -> rig.cache.get("ada"));

    assertThat(first.join()).isInstanceOf(Cached.Missing.class);
    assertThat(second.join()).isInstanceOf(Cached.Missing.class);
    assertThat(rig.loads()).isOne();
  }

  @Test
  void aRefreshThatHangsIsCutOffAndCountsAsAFailure() {
    stale();
    rig.loader.hangs(true);
    rig.background.run();
    rig.loader.hangs(false);

    assertThat(rig.followers("ada")).isEqualTo(7);
    assertThat(rig.background.waiting()).isZero();
    rig.clock.push(Duration.ofMinutes(5));
    rig.followers("ada");
    rig.background.run();
    assertThat(rig.followers("ada")).isEqualTo(8);
    assertThat(rig.cache.readings().failures()).isOne();
  }

  @Test
  void aRefreshInFlightBlocksNoReader() throws Exception {
    patient();
    stale();
    rig.loader.hangs(true);
    var refresh = new Thread(rig.background::run);
    refresh.start();
    assertThat(rig.loader.hung.await(30, TimeUnit.SECONDS)).isTrue();

    assertThat(rig.followers("ada")).isEqualTo(7);
    rig.clock.push(Rig.FAR);
    assertThat(rig.followers("ada")).isEqualTo(7);
    assertThat(rig.background.waiting()).isZero();

    refresh.interrupt();
    refresh.join();
    assertThat(rig.stale("ada")).isTrue();
  }

  @Test
  void aLoaderThatBreaksHasFailedForAllItWasAskedFor() {
    rig.loader.breaks(true);

    assertThat(rig.cache.getAll(List.of("ada", "bob")).values())
        .allMatch(Cached.Missing.class::isInstance);
  }

  @Test
  void aFullQueueDropsWhatFindsNoRoomAndCountsIt() {
    patient();
    var keys = IntStream.range(0, 503).mapToObj(it -> "key" + it).toList();
    keys.forEach(key -> rig.loader.finds(key, 1));
    rig.cache.getAll(keys);
    rig.clock.push(HOUR.plus(SECOND));

    rig.cache.getAll(keys);

    assertThat(rig.cache.readings().dropped()).isEqualTo(3);
    rig.background.run();
    assertThat(keys).filteredOn(rig::stale).hasSize(3);
    rig.background.run();
    assertThat(keys).noneMatch(rig::stale);
  }

  @Test
  void anExecutorThatTakesNoMoreCostsTheRefreshAndNothingElse() {
    stale();
    rig.clock.push(SECOND);
    rig.background.run();
    rig.clock.push(HOUR.plus(SECOND));
    rig.background.full(true);

    assertThat(rig.stale("ada")).isTrue();

    assertThat(rig.cache.readings().dropped()).isOne();
    rig.background.full(false);
    assertThat(rig.stale("ada")).isTrue();
    rig.background.run();
    assertThat(rig.stale("ada")).isFalse();
  }

  /** Loaded with 7, would be 8, and asked for once it was stale. */
  private void stale() {
    rig.loader.finds("ada", 7);
    rig.followers("ada");
    rig.loader.finds("ada", 8);
    rig.clock.push(HOUR.plus(SECOND));
    assertThat(rig.followers("ada")).isEqualTo(7);
  }
}
