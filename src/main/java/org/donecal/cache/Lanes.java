package org.donecal.cache;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Few threads of an executor that others need too: whoever comes when they are busy waits. */
final class Lanes {
  private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

  private final Executor executor;
  private final int most;
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private int busy;

  Lanes(Executor executor, int most) {
    this.executor = executor;
    this.most = most;
  }

  /** False when the executor takes no more. */
  boolean submit(Runnable work) {
    synchronized (this) {
      if (busy == most) {
        waiting.add(work);
        return true;
      }
      busy++;
    }
    try {
      executor.execute(() -> run(work));
      return true;
    } catch (RejectedExecutionException full) {
      synchronized (this) {
        busy--;
      }
      return false;
    }
  }

  private void run(Runnable first) {
    for (@Nullable Runnable work = first; work != null; work = next()) {
      try {
        work.run();
      } catch (RuntimeException failed) {
        LOG.error("A refresh failed in a way nobody foresaw", failed);
      }
    }
  }

  private synchronized @Nullable Runnable next() {
    var next = waiting.poll();
    if (next == null) {
      busy--;
    }
    return next;
  }
}
