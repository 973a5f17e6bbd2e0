package org.donecal.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.donecal.mail.Outcome.Kind;
import org.jspecify.annotations.Nullable;

/** How mail does on this server since it started. */
final class Readings {
  private static final String SPOOL = "The spool takes no mail";

  private final Hour lastHour;
  private final AtomicLong queued = new AtomicLong();
  private final AtomicLong sent = new AtomicLong();
  private final AtomicLong retried = new AtomicLong();
  private final AtomicLong rejected = new AtomicLong();
  private final AtomicLong sendNanos = new AtomicLong();
  private final AtomicReference<@Nullable String> trouble = new AtomicReference<>();

  Readings(Clock clock) {
    this.lastHour = new Hour(clock);
  }

  void queued() {
    queued.incrementAndGet();
    trouble.compareAndSet(SPOOL, null);
  }

  void tried(Kind kind, Duration took) {
    sendNanos.addAndGet(took.toNanos());
    trouble.set(null);
    switch (kind) {
      case SENT -> {
        sent.incrementAndGet();
        lastHour.count();
      }
      case RETRY -> retried.incrementAndGet();
      case REJECTED -> rejected.incrementAndGet();
    }
  }

  void spoolFailed() {
    trouble.set(SPOOL);
  }

  void away(String why) {
    trouble.set(why);
  }

  void fine() {
    trouble.set(null);
  }

  /** What keeps mail from going out as a whole; empty text if nothing does. */
  String trouble() {
    var told = trouble.get();
    return told == null ? "" : told;
  }

  long queuedSoFar() {
    return queued.get();
  }

  long sentSoFar() {
    return sent.get();
  }

  long retriedSoFar() {
    return retried.get();
  }

  long rejectedSoFar() {
    return rejected.get();
  }

  double sendSeconds() {
    return sendNanos.get() / 1e9;
  }

  int sentInLastHour() {
    return lastHour.sum();
  }

  /** Counts by the minute, for an hour. */
  private static final class Hour {
    private static final int MINUTES = 60;

    private final Clock clock;
    private final int[] counts = new int[MINUTES];
    private long minute;

    Hour(Clock clock) {
      this.clock = clock;
      this.minute = minuteNow();
    }

    synchronized void count() {
      goOn();
      counts[(int) (minute % MINUTES)]++;
    }

    synchronized int sum() {
      goOn();
      var sum = 0;
      for (var each : counts) {
        sum += each;
      }
      return sum;
    }

    private long minuteNow() {
      return clock.instant().getEpochSecond() / 60;
    }

    private void goOn() {
      var now = minuteNow();
      for (var each = Math.max(minute + 1, now - MINUTES + 1); each <= now; each++) {
        counts[(int) (each % MINUTES)] = 0;
      }
      minute = Math.max(minute, now);
    }
  }
}
