package org.donecal.mail;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How many messages lie where. Counted by their names, and not more often than needed. */
final class Census {
  private static final Logger LOG = LoggerFactory.getLogger(Census.class);
  private static final Duration HOLDS = Duration.ofSeconds(30);

  private final Spool spool;
  private Count last = new Count(0, 0, 0);
  private Instant counted = Instant.MAX;

  Census(Spool spool) {
    this.spool = spool;
  }

  /**
   * Those that lie in the spool.
   *
   * @param waiting were never tried
   * @param retrying were tried, and will be again
   */
  record Count(long waiting, long retrying, long dead) {}

  synchronized Count count() {
    var now = spool.now();
    if (!now.isBefore(counted) && Duration.between(counted, now).compareTo(HOLDS) < 0) {
      return last;
    }
    try {
      last = counted();
    } catch (IOException unreadable) {
      LOG.warn("The spool can't be counted", unreadable);
    }
    counted = now;
    return last;
  }

  /** Something was changed by hand: it shall be seen at once. */
  synchronized void forget() {
    counted = Instant.MAX;
  }

  private Count counted() throws IOException {
    var sums = new long[3];
    var stock = new Stock(spool);
    stock.eachWaiting(
        found -> {
          sums[found.name().attempts() == 0 ? 0 : 1]++;
          return true;
        });
    stock.eachDead(
        found -> {
          sums[2]++;
          return true;
        });
    return new Count(sums[0], sums[1], sums[2]);
  }
}
