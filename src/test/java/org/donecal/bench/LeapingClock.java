package org.donecal.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** A clock on which more than a minute has gone by whenever somebody looks. */
final class LeapingClock extends Clock {
  private static final Duration LEAP = Duration.ofSeconds(61);
  private static final Instant START = Instant.parse("2026-11-25T00:00:00Z");

  private final AtomicLong looks = new AtomicLong();

  @Override
  public Instant instant() {
    return START.plus(LEAP.multipliedBy(looks.incrementAndGet()));
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }
}
