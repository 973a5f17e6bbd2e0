package org.donecal.jobs;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.donecal.kernel.Alarm;
import org.donecal.kernel.Task;
import org.donecal.kernel.Task.Where;
import org.jspecify.annotations.Nullable;
import org.quartz.SchedulerException;
import org.quartz.simpl.RAMJobStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * In memory what each server does for itself, and in the database, where many servers share one,
 * what one does for all. A server that is alone has all in memory.
 */
final class Timetables {
  private static final Logger LOG = LoggerFactory.getLogger(Timetables.class);
  private static final Duration ANOTHER_TRY = Duration.ofMinutes(1);

  private final Collection<Task> tasks;
  private final Optional<DataSource> shared;
  private final Alarm alarm;
  private final Clock clock;
  private final Duration showUp;
  private @Nullable Timetable own;
  private @Nullable Timetable together;
  private @Nullable SharedStore store;
  private boolean stopped;

  Timetables(
      Collection<Task> tasks,
      Optional<DataSource> shared,
      Alarm alarm,
      Clock clock,
      Duration showUp) {
    this.tasks = tasks;
    this.shared = shared;
    this.alarm = alarm;
    this.clock = clock;
    this.showUp = showUp;
  }

  void start() {
    var mine = new ArrayList<>(shared.isEmpty() ? tasks : those(Where.EACH_SERVER));
    if (shared.isPresent()) {
      mine.add(Task.onEachServer("jobs-join", ANOTHER_TRY, this::join));
    }
    try {
      own = Timetable.start(mine, new RAMJobStore(), alarm);
    } catch (SchedulerException failed) {
      throw new IllegalStateException(failed);
    }
    join();
  }

  private List<Task> those(Where where) {
    return tasks.stream().filter(task -> task.where() == where).toList();
  }

  /** Takes part in what all do; tried again, should the database be away just now. */
  private synchronized void join() {
    if (shared.isEmpty() || together != null || stopped) {
      return;
    }
    var ours = those(Where.ONE_SERVER);
    var crew = Crew.of(ours);
    try {
      crew.forgetOthers(shared.get(), clock);
      var made = new SharedStore(shared.get(), crew.name(), showUp);
      together = Timetable.start(ours, made, alarm);
      store = made;
    } catch (SchedulerException | SQLException away) {
      LOG.error("No task is done for all servers here until the database answers", away);
    }
  }

  /** Waits for what is being done. */
  void stop() {
    if (own != null) {
      own.stop();
    }
    synchronized (this) {
      stopped = true;
      if (together != null && store != null) {
        store.leave();
        together.stop();
      }
    }
  }
}
