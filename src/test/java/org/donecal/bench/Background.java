package org.donecal.bench;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Another thread for the drain, and for nobody while a spool is filled. */
final class Background implements Executor, AutoCloseable {
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private boolean helping;

  @Override
  public void execute(Runnable work) {
    if (helping) {
      thread.execute(work);
    }
  }

  /** Does some work, and comes back when the other thread is done with its part, too. */
  void helps(Runnable work) {
    helping = true;
    work.run();
    helping = false;
    try {
      thread.submit(() -> {}).get();
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Override
  public void close() {
    thread.shutdown();
  }
}
