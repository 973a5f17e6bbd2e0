package org.donecal.testclient;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes on when it is pushed, for many threads. */
public final class PushedClock extends Clock {
  private volatile Instant now;

  private PushedClock(Instant now) {
    this.now = now;
  }

  /** A Sunday morning. */
  public static PushedClock start() {
    return at("2026-11-22T09:00:00Z");
  }

  public static PushedClock at(String instant) {
    return new PushedClock(Instant.parse(instant));
  }

  public synchronized void push(Duration by) {
    now = now.plus(by);
  }

  public synchronized void set(String instant) {
    now = Instant.parse(instant);
  }

  @Override
  public Instant instant() {
    return now;
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
