package org.donecal.jobs;

import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.donecal.kernel.AppModule;
import org.donecal.kernel.Task;
import org.jspecify.annotations.Nullable;
import org.quartz.DateBuilder;
import org.quartz.DateBuilder.IntervalUnit;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tasks of all rooms, on a scheduler of their own. */
public final class Jobs implements AppModule {
  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

  private final CompletableFuture<Scheduler> scheduler;

  private Jobs(CompletableFuture<Scheduler> scheduler) {
    this.scheduler = scheduler;
  }

  /** Starts on the given executor, so that nobody has to wait for the scheduler. */
  public static Jobs start(Collection<Task> tasks, Executor background) {
    var scheduler = CompletableFuture.supplyAsync(() -> scheduler(tasks), background);
    return new Jobs(scheduler.whenComplete(Jobs::logFailure));
  }

  private static void logFailure(@Nullable Scheduler started, @Nullable Throwable failed) {
    if (failed != null) {
      LOG.error("The scheduler does not start: no task will run", failed);
    }
  }

  private static Scheduler scheduler(Collection<Task> tasks) {
    try {
      var scheduler = new StdSchedulerFactory(properties()).getScheduler();
      var byName = tasks.stream().collect(Collectors.toMap(Task::name, Function.identity()));
      scheduler.setJobFactory((bundle, self) -> new TaskJob(byName));
      for (var task : tasks) {
        schedule(scheduler, task);
      }
      scheduler.start();
      return scheduler;
    } catch (SchedulerException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static void schedule(Scheduler scheduler, Task task) throws SchedulerException {
    var pause = Math.toIntExact(task.every().toSeconds());
    scheduler.scheduleJob(
        JobBuilder.newJob(TaskJob.class).withIdentity(task.name()).build(),
        TriggerBuilder.newTrigger()
            .startAt(DateBuilder.futureDate(pause, IntervalUnit.SECOND))
            .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever(pause))
            .build());
  }

  private static Properties properties() {
    var properties = new Properties();
    // Quartz hands out one scheduler a name: two servers in one JVM must not share it.
    properties.setProperty(
        StdSchedulerFactory.PROP_SCHED_INSTANCE_NAME, "donecal-" + UUID.randomUUID());
    properties.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
    properties.setProperty("org.quartz.threadPool.threadCount", "2");
    properties.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
    properties.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
    return properties;
  }

  @Override
  public void close() {
    try {
      scheduler.join().shutdown(true);
    } catch (CompletionException | CancellationException neverStarted) {
      LOG.debug("There is no scheduler to stop", neverStarted);
    } catch (SchedulerException failed) {
      LOG.warn("The scheduler did not stop cleanly", failed);
    }
  }

  /** Runs one task; what it throws is logged, and its next turn comes all the same. */
  @DisallowConcurrentExecution
  static final class TaskJob implements Job {
    private final Map<String, Task> tasks;

    TaskJob(Map<String, Task> tasks) {
      this.tasks = tasks;
    }

    @Override
    public void execute(JobExecutionContext context) {
      var task = tasks.get(context.getJobDetail().getKey().getName());
      try {
        if (task != null) {
          task.work().run();
        }
      } catch (RuntimeException failed) {
        LOG.error("Task {} failed", context.getJobDetail().getKey().getName(), failed);
      }
    }
  }
}
