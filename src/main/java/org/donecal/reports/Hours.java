package org.donecal.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Hours as they are shown. */
final class Hours {
  private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

  private Hours() {}

  /** Exact seconds, rounded once to two decimals of an hour. */
  static double of(long seconds) {
    return BigDecimal.valueOf(seconds).divide(HOUR, 2, RoundingMode.HALF_UP).doubleValue();
  }
}
