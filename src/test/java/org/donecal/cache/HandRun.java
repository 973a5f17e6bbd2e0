package org.donecal.cache;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** An executor that does nothing until it is told to. */
final class HandRun implements Executor {
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private boolean full;

  @Override
  public synchronized void execute(Runnable work) {
    if (full) {
      throw new RejectedExecutionException("full");
    }
    waiting.add(work);
  }

  synchronized void full(boolean isFull) {
    full = isFull;
  }

  synchronized int waiting() {
    return waiting.size();
  }

  private synchronized Runnable next() {
    return waiting.remove();
  }

  /** All that waits, and what comes to wait by that. */
  void run() {
    while (waiting() > 0) {
      next().run();
    }
  }
}
