package org.donecal.recovery;

import java.time.Duration;
import java.util.Locale;

/** What a mailed secret is good for, and how long. */
enum Purpose {
  PASSWORD(Duration.ofHours(1)),
  ADDRESS(Duration.ofDays(2));

  private final Duration life;

  Purpose(Duration life) {
    this.life = life;
  }

  Duration life() {
    return life;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
