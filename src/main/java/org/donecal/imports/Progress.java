package org.donecal.imports;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * How far imports are that are under way here, by the keys that who waits for them made up. Whoever
 * knows a key learns two numbers.
 */
public final class Progress {
  private static final int MOST = 1000;
  private static final int SHORTEST_KEY = 16;

  private final Map<String, Stand> stands = new ConcurrentHashMap<>();

  Progress() {}

  /**
   * How far one is.
   *
   * @param total 0 as long as nobody knows
   */
  public record Stand(int done, int total) {}

  /** Hears of an import for as long as it runs. */
  final class Hearing implements Consumer<Stand>, AutoCloseable {
    private final Optional<String> key;

    private Hearing(Optional<String> key) {
      this.key = key;
    }

    @Override
    public void accept(Stand stand) {
      key.ifPresent(it -> stands.put(it, stand));
    }

    @Override
    public void close() {
      key.ifPresent(stands::remove);
    }
  }

  /** Begins to hear; without a key, or of too many at once, nobody is told. */
  Hearing of(Optional<String> key) {
    return new Hearing(
        key.filter(it -> it.length() >= SHORTEST_KEY && it.length() <= 100)
            .filter(it -> stands.size() < MOST && stands.putIfAbsent(it, new Stand(0, 0)) == null));
  }

  Optional<Stand> find(String key) {
    return Optional.ofNullable(stands.get(key));
  }
}
