package org.donecal.cache;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A moment at which whatever is still at work is interrupted, and the thread given back. By the
 * machine's own clock, for what hangs doesn't push ours.
 */
final class Deadline {
  private final long end;

  private Deadline(long end) {
    this.end = end;
  }

  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  private long left() {
    return end - System.nanoTime();
  }

  boolean passed() {
    return left() <= 0;
  }

  /** Does the work in this thread; {@code TimeoutException} when it was interrupted by us. */
  @SuppressWarnings("FutureReturnValueIgnored") // it tells the watch, and nobody else
  <T> T call(Callable<T> work) throws Exception {
    var watch = new Watch(Thread.currentThread());
    var over = new CompletableFuture<Void>();
    over.orTimeout(Math.max(1, left()), TimeUnit.NANOSECONDS).whenComplete(watch);
    try {
      return work.call();
    } catch (InterruptedException interrupted) {
      if (watch.end()) {
        throw new TimeoutException();
      }
      Thread.currentThread().interrupt(); // somebody else wants this thread to end
      throw interrupted;
    } finally {
      watch.end();
      over.complete(null);
    }
  }

  /** What somebody else is at work on; {@code TimeoutException} when that takes too long. */
  <T> T await(CompletableFuture<T> result) throws Exception {
    return result.get(Math.max(0, left()), TimeUnit.NANOSECONDS);
  }

  /** Interrupts one piece of work, and never what its thread does afterwards. */
  private static final class Watch implements BiConsumer<@Nullable Void, @Nullable Throwable> {
    private final Thread worker;
    private boolean ended;
    private boolean struck;

    Watch(Thread worker) {
      this.worker = worker;
    }

    @Override
    public synchronized void accept(@Nullable Void done, @Nullable Throwable late) {
      if (late != null && !ended) {
        struck = true;
        worker.interrupt();
      }
    }

    /** Whether it was interrupted; called by the worker. */
    synchronized boolean end() {
      if (!ended) {
        ended = true;
        if (struck) {
          Thread.interrupted();
        }
      }
      return struck;
    }
  }
}
