package org.donecal.wire;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Until when servers want to be left alone; for the latest that said so. */
final class Pauses {
  private static final int MOST = 1000;

  private final Clock clock;

  private final Map<String, Instant> until =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > MOST;
        }
      };

  Pauses(Clock clock) {
    this.clock = clock;
  }

  synchronized void pause(String server, Duration time) {
    if (time.isZero()) {
      return;
    }
    until.merge(
        server, clock.instant().plus(time), (one, other) -> one.isAfter(other) ? one : other);
  }

  /** How long to wait yet; empty when the server may be asked. */
  synchronized Optional<Duration> left(String server) {
    var end = until.get(server);
    var now = clock.instant();
    if (end == null || !end.isAfter(now)) {
      until.remove(server);
      return Optional.empty();
    }
    return Optional.of(Duration.between(now, end));
  }
}
