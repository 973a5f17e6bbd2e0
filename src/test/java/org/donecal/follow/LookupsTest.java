package org.donecal.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.donecal.cache.CacheModule;
import org.donecal.store.Store;
import org.donecal.store.StoreSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookupsTest {
  private final Store store;
  private final Deque<Runnable> later = new ArrayDeque<>();
  private final List<Lookups.Counts> told = new ArrayList<>();
  private final Lookups lookups;

  LookupsTest(@TempDir Path data) {
    store = Store.open(new StoreSettings(data, Optional.empty(), Optional.empty()), List.of());
    lookups = server();
  }

  private Lookups server() {
    var cache = new CacheModule(store::mongodb, Clock.systemUTC(), Runnable::run);
    return new Lookups(cache.tallies("follow.lookups"), later::add);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void countsWhatManyAskAtOnceExactly() {
    IntStream.range(0, 300)
        .parallel()
        .forEach(
            it -> {
              lookups.count(Lookups.Kind.PAIRS, 2);
              lookups.count(Lookups.Kind.CHECKS, 100);
            });

    assertThat(lookups.counts()).isEqualTo(new Lookups.Counts(300, 300, 600, 300 * 102));
    assertThat(server().counts()).isEqualTo(lookups.counts());
  }

  @Test
  void tellsListenersOfManyRequestsOnce() {
    lookups.listen(told::add);

    lookups.count(Lookups.Kind.PAIRS, 2);
    lookups.count(Lookups.Kind.CHECKS, 3);
    assertThat(later).hasSize(1);
    later.remove().run();
    assertThat(told).containsExactly(new Lookups.Counts(1, 1, 2, 5));

    lookups.count(Lookups.Kind.CHECKS, 1);
    later.remove().run();
    assertThat(told).hasSize(2).last().isEqualTo(new Lookups.Counts(1, 2, 3, 6));
  }

  @Test
  void tellsNobodyWhoHasStoppedListening() throws Exception {
    lookups.listen(told::add).close();

    lookups.count(Lookups.Kind.PAIRS, 2);

    assertThat(later).isEmpty();
    assertThat(told).isEmpty();
  }
}
