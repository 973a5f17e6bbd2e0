package org.donecal.mail;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties the spool into the transport: batch after batch while something is due, over one line,
 * never twice at once on this server. Other servers may drain the same spool at the same time.
 */
final class Drain implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Drain.class);

  private enum State {
    IDLE,
    RUNNING,
    /** Running, and asked to look once more. */
    AGAIN,
    CLOSED
  }

  private final Spool spool;
  private final Transport transport;
  private final Readings readings;
  private final int batch;
  private final Duration pause;
  private final Executor background;
  private final Clock clock;
  private final AtomicReference<State> state = new AtomicReference<>(State.IDLE);
  private volatile Instant notBefore = Instant.MIN;

  /**
   * @param batch so many messages are claimed at once
   * @param pause after the transport was away, until an enqueued message makes it try again
   */
  Drain(
      Spool spool,
      Transport transport,
      Readings readings,
      int batch,
      Duration pause,
      Executor background,
      Clock clock) {
    this.spool = spool;
    this.transport = transport;
    this.readings = readings;
    this.batch = batch;
    this.pause = pause;
    this.background = background;
    this.clock = clock;
  }

  /** Something was enqueued: goes to work at once, unless somebody does already. */
  void nudge() {
    if (state.compareAndSet(State.RUNNING, State.AGAIN)
        || state.get() != State.IDLE
        || clock.instant().isBefore(notBefore)) {
      return;
    }
    try {
      background.execute(this::run);
    } catch (RejectedExecutionException busy) {
      LOG.debug("The clock will see to it", busy);
    }
  }

  /** Sends what is due, and comes back when nothing is, or when nothing can be sent. */
  void run() {
    if (!state.compareAndSet(State.IDLE, State.RUNNING)) {
      state.compareAndSet(State.RUNNING, State.AGAIN);
      return;
    }
    try {
      while (drainOnce() && state.compareAndSet(State.AGAIN, State.RUNNING)) {
        LOG.debug("Looking once more");
      }
    } finally {
      rest();
    }
  }

  private void rest() {
    if (!state.compareAndSet(State.RUNNING, State.IDLE)
        && state.compareAndSet(State.AGAIN, State.IDLE)) {
      nudge();
    }
  }

  /** Whether it came to the end of what was due. */
  private boolean drainOnce() {
    try (var line = transport.open()) {
      new Sweep(spool).run();
      try (var due = spool.due()) {
        for (var claims = claim(due); !claims.isEmpty(); claims = claim(due)) {
          send(line, claims);
        }
      }
      readings.fine();
      notBefore = Instant.MIN;
      return true;
    } catch (Away away) {
      pauseFor(String.valueOf(away.getMessage()), away);
    } catch (IOException | RuntimeException failed) {
      pauseFor("The spool can't be worked on: " + failed, failed);
    }
    return false;
  }

  private void pauseFor(String why, Exception failed) {
    notBefore = clock.instant().plus(pause);
    if (!why.equals(readings.trouble())) {
      LOG.warn("No mail goes out: {}", why);
    }
    LOG.debug("The cause", failed);
    readings.away(why);
  }

  private List<Claim> claim(Waiting due) throws IOException {
    var claims = new ArrayList<Claim>();
    try {
      while (claims.size() < batch && state.get() != State.CLOSED) {
        var found = due.next();
        if (found.isEmpty()) {
          break;
        }
        spool.claim(found.get().file(), found.get().name()).ifPresent(claims::add);
      }
      return claims;
    } catch (IOException | RuntimeException failed) {
      release(claims);
      throw failed;
    }
  }

  /** Whatever keeps us from the rest of a batch: it waits again, for anybody. */
  private void send(Transport.Line line, List<Claim> claims) throws Away, IOException {
    var left = new ArrayDeque<>(claims);
    try {
      while (!left.isEmpty() && state.get() != State.CLOSED) {
        send(line, left.remove());
        renew(left);
      }
    } finally {
      release(left);
    }
  }

  /** A slow server must not let the leases of those run out that are still to come. */
  private static void renew(Collection<Claim> claims) throws IOException {
    for (var each = claims.iterator(); each.hasNext(); ) {
      if (!each.next().holds()) {
        each.remove();
      }
    }
  }

  private void send(Transport.Line line, Claim claim) throws Away, IOException {
    if (!claim.holds()) {
      return;
    }
    var start = System.nanoTime();
    Outcome outcome;
    try (var message = claim.message()) {
      outcome = line.send(claim.envelope(), message);
    } catch (Away away) {
      release(List.of(claim));
      throw away;
    } catch (IOException unreadable) {
      outcome = Outcome.retry(claim.envelope().to(), "It can't be read: " + unreadable);
    } catch (RuntimeException unforeseen) {
      // Its turn is over, so that it keeps nobody from the next; the line may be in any state.
      settle(claim, Outcome.retry(claim.envelope().to(), "Unforeseen: " + unforeseen));
      throw unforeseen;
    }
    readings.tried(outcome.kind(), Duration.ofNanos(System.nanoTime() - start));
    if (outcome.kind() != Outcome.Kind.SENT) {
      LOG.warn("{} to {}: {}", outcome.kind(), claim.name(), outcome.why());
    }
    settle(claim, outcome);
  }

  /** What can't be put where it belongs must not keep the others from being sent. */
  private static void settle(Claim claim, Outcome outcome) {
    try {
      claim.settle(outcome);
    } catch (IOException stuck) {
      LOG.error("{} stays claimed until its lease is over", claim.name(), stuck);
    }
  }

  private static void release(Collection<Claim> claims) {
    for (var claim : claims) {
      try {
        claim.release();
      } catch (IOException stuck) {
        LOG.warn("{} stays claimed until its lease is over", claim.name(), stuck);
      }
    }
  }

  /** Finishes the message it is at, and begins no other. */
  @Override
  public void close() {
    state.set(State.CLOSED);
  }
}
