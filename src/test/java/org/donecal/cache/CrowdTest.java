package org.donecal.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.cache.Rig.FAR;
import static org.donecal.cache.Rig.HOUR;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many threads at once. */
class CrowdTest {
  private static final int CROWD = 200;

  private final Rig rig;

  CrowdTest(@TempDir Path folder) {
    rig = new Rig(folder, 25, Duration.ofSeconds(30));
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void oneLoadAnswersTwoHundredWhoAskForOneMissingKey() throws Exception {
    rig.loader.finds("ada", 7);

    assertThat(all(() -> rig.followers("ada"))).hasSize(CROWD).containsOnly(7L);

    assertThat(rig.loads()).isOne();
  }

  @Test
  void aKeyIsLoadedOnceByThoseWhoAskForManyThatOverlap() throws Exception {
    var keys = IntStream.range(0, 40).mapToObj(it -> "key" + it).toList();
    keys.forEach(key -> rig.loader.finds(key, 1));

    var answers =
        all(
            thread -> {
              var from = thread % 30;
              return rig.cache.getAll(keys.subList(from, from + 10)).values().stream()
                  .filter(it -> it.known().isPresent())
                  .count();
            });

    assertThat(answers).containsOnly(10L);
    assertThat(rig.loader.calls().stream().flatMap(Set::stream)).hasSize(keys.size() - 1);
  }

  @Test
  void oneRefreshIsEnoughForAllWhoAreServedTheStaleOne() throws Exception {
    rig.loader.finds("ada", 7);
    rig.followers("ada");
    rig.clock.push(HOUR.plus(FAR));

    assertThat(all(() -> rig.followers("ada"))).containsOnly(7L);

    assertThat(rig.background.waiting()).isOne();
    rig.background.run();
    assertThat(rig.loads()).isEqualTo(2);
  }

  @Test
  void countsEachKeyThatWasAskedForOnce() throws Exception {
    rig.loader.finds("ada", 7);
    rig.loader.knowsNot("nobody");
    rig.loader.fails("ill", Duration.ZERO);

    all(() -> rig.cache.getAll(List.of("ada", "nobody", "ill", "ada")).size());

    var readings = rig.cache.readings();
    assertThat(readings.near() + readings.kept() + readings.missed()).isEqualTo(3L * CROWD);
    assertThat(readings.failures()).isOne();
    assertThat(readings.loads()).isEqualTo(rig.loads());
  }

  @Test
  void talliesAreExact() throws Exception {
    var tallies = rig.module.tallies("test.tallies");

    all(
        () -> {
          tallies.add("asks", 1);
          tallies.add("keys", 3);
          return tallies.read(List.of("asks", "keys")).size();
        });

    assertThat(tallies.read(List.of("asks", "keys", "none")))
        .containsEntry("asks", (long) CROWD)
        .containsEntry("keys", 3L * CROWD)
        .containsEntry("none", 0L);
    rig.background.run();
    assertThat(rig.node().tallies("test.tallies").read(List.of("asks")))
        .containsEntry("asks", (long) CROWD);
  }

  private static <T> List<T> all(Callable<T> work) throws Exception {
    return all(thread -> work.call());
  }

  /** What one of the crowd does. */
  private interface Work<T> {
    T at(int thread) throws Exception;
  }

  private static <T> List<T> all(Work<T> work) throws Exception {
    var threads = Executors.newFixedThreadPool(CROWD);
    var start = new CountDownLatch(CROWD);
    try {
      var results =
          threads.invokeAll(
              IntStream.range(0, CROWD)
                  .<Callable<T>>mapToObj(
                      thread ->
                          () -> {
                            start.countDown();
                            start.await();
                            return work.at(thread);
                          })
                  .toList());
      return results.stream().map(CrowdTest::get).toList();
    } finally {
      threads.shutdownNow();
    }
  }

  private static <T> T get(Future<T> result) {
    try {
      return result.get();
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
