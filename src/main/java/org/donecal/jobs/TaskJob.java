package org.donecal.jobs;

import java.util.Map;
import org.donecal.kernel.Alarm;
import org.donecal.kernel.Mishap;
import org.donecal.kernel.Task;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one task; what it throws is logged and told, and its next turn comes all the same. */
@DisallowConcurrentExecution
final class TaskJob implements Job {
  private static final Logger LOG = LoggerFactory.getLogger(TaskJob.class);

  private final Map<String, Task> tasks;
  private final Alarm alarm;

  TaskJob(Map<String, Task> tasks, Alarm alarm) {
    this.tasks = tasks;
    this.alarm = alarm;
  }

  @Override
  public void execute(JobExecutionContext context) {
    var name = context.getJobDetail().getKey().getName();
    var task = tasks.get(name);
    try {
      if (task != null) {
        task.work().run();
      }
    } catch (RuntimeException | LinkageError failed) {
      LOG.error("Task {} failed", name, failed);
      alarm.raise(new Mishap("task " + name, name, failed));
    }
  }
}
