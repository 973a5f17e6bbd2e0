package org.donecal.jobs;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.donecal.kernel.Alarm;
import org.donecal.kernel.Task;
import org.quartz.DateBuilder;
import org.quartz.DateBuilder.IntervalUnit;
import org.quartz.JobBuilder;
import org.quartz.ObjectAlreadyExistsException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.quartz.impl.DirectSchedulerFactory;
import org.quartz.simpl.SimpleThreadPool;
import org.quartz.spi.JobStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Some tasks, and the clock that runs them. */
final class Timetable {
  private static final Logger LOG = LoggerFactory.getLogger(Timetable.class);
  private static final int THREADS = 2;
  private static final long USUAL = -1;

  private final Scheduler scheduler;

  private Timetable(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  static Timetable start(Collection<Task> tasks, JobStore store, Alarm alarm)
      throws SchedulerException {
    var scheduler = scheduler(store);
    var byName = tasks.stream().collect(Collectors.toMap(Task::name, Function.identity()));
    scheduler.setJobFactory((bundle, self) -> new TaskJob(byName, alarm));
    for (var task : tasks) {
      schedule(scheduler, task);
    }
    scheduler.start();
    return new Timetable(scheduler);
  }

  private static Scheduler scheduler(JobStore store) throws SchedulerException {
    // Quartz hands out one scheduler a name: two servers in one JVM must not share it.
    var name = "donecal-" + UUID.randomUUID();
    var threads = new SimpleThreadPool(THREADS, Thread.NORM_PRIORITY);
    threads.setMakeThreadsDaemons(true);
    var factory = DirectSchedulerFactory.getInstance();
    factory.createScheduler(
        name, name, threads, store, Map.of(), null, 0, USUAL, USUAL, false, null);
    return factory.getScheduler(name);
  }

  /**
   * A turn that was missed, since nobody was there or all were busy, is made up for once. One that
   * somebody died in is taken again by another.
   */
  private static void schedule(Scheduler scheduler, Task task) throws SchedulerException {
    var pause = Math.toIntExact(task.every().toMillis());
    try {
      scheduler.scheduleJob(
          JobBuilder.newJob(TaskJob.class).withIdentity(task.name()).requestRecovery().build(),
          TriggerBuilder.newTrigger()
              .withIdentity(task.name())
              .startAt(DateBuilder.futureDate(pause, IntervalUnit.MILLISECOND))
              .withSchedule(
                  SimpleScheduleBuilder.simpleSchedule()
                      .withIntervalInMilliseconds(pause)
                      .repeatForever()
                      .withMisfireHandlingInstructionNowWithExistingCount())
              .build());
    } catch (ObjectAlreadyExistsException anothers) {
      LOG.debug("{} has its turns already", task.name());
    }
  }

  /** Waits for what is being done. */
  void stop() {
    try {
      scheduler.shutdown(true);
    } catch (SchedulerException failed) {
      LOG.warn("The scheduler did not stop cleanly", failed);
    }
  }
}
