package org.donecal.jobs;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import org.donecal.kernel.Alarm;
import org.donecal.kernel.AppModule;
import org.donecal.kernel.Task;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tasks of all rooms, on schedulers of their own. */
public final class Jobs implements AppModule {
  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
  private static final Duration SHOW_UP = Duration.ofSeconds(10);

  private final CompletableFuture<Timetables> timetables;

  private Jobs(CompletableFuture<Timetables> timetables) {
    this.timetables = timetables;
  }

  /**
   * Starts on the given executor, so that nobody has to wait for the schedulers.
   *
   * @param shared the database that other servers may share; empty if this one is alone
   */
  public static Jobs start(
      Collection<Task> tasks,
      Optional<DataSource> shared,
      Alarm alarm,
      Clock clock,
      Executor background) {
    return start(new Timetables(tasks, shared, alarm, clock, SHOW_UP), background);
  }

  static Jobs start(Timetables timetables, Executor background) {
    var started =
        CompletableFuture.supplyAsync(
            () -> {
              timetables.start();
              return timetables;
            },
            background);
    return new Jobs(started.whenComplete(Jobs::logFailure));
  }

  private static void logFailure(@Nullable Object started, @Nullable Throwable failed) {
    if (failed != null) {
      LOG.error("The scheduler does not start: no task will run", failed);
    }
  }

  @Override
  public void close() {
    try {
      timetables.join().stop();
    } catch (CompletionException | CancellationException neverStarted) {
      LOG.debug("There is no scheduler to stop", neverStarted);
    }
  }
}
