package org.donecal.cache;

import java.time.Duration;

/** How much may still be asked of whoever answers the loads. Asked by many threads. */
@FunctionalInterface
public interface Budget {

  /** Whom a load is for; one behind the reader's back should leave something over for readers. */
  enum Purpose {
    READER,
    REFRESH
  }

  /** How long asking is no use; zero when it may be asked now. */
  Duration pause(Purpose purpose);

  Budget UNLIMITED = purpose -> Duration.ZERO;
}
