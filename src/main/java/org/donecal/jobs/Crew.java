package org.donecal.jobs;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.donecal.kernel.Secret;
import org.donecal.kernel.Task;

/**
 * Servers that have the same tasks at the same pace. Only those can take turns: one with other
 * apps, or of another version, would take a turn and not know what to do.
 */
record Crew(String name) {
  private static final int SHORT = 12;

  /** After that time a crew of which nobody showed up is forgotten. */
  private static final Duration GONE = Duration.ofDays(30);

  private static final List<String> TABLES =
      List.of(
          "fired_triggers",
          "simple_triggers",
          "triggers",
          "job_details",
          "locks",
          "scheduler_state");

  static Crew of(Collection<Task> tasks) {
    var told =
        tasks.stream()
            .map(task -> task.name() + " " + task.every())
            .sorted()
            .collect(Collectors.joining("\n", TaskJob.class.getName() + "\n", ""));
    return new Crew("donecal-" + Secret.hex(told).substring(0, SHORT));
  }

  /** Versions come and go; what is left of their turns must not lie there for ever. */
  void forgetOthers(DataSource database, Clock clock) throws SQLException {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      for (var table : TABLES) {
        try (var delete = connection.prepareStatement(forgetting(table))) {
          delete.setString(1, name);
          delete.setLong(2, clock.instant().minus(GONE).toEpochMilli());
          delete.executeUpdate();
        }
      }
      connection.commit();
    }
  }

  private static String forgetting(String table) {
    return """
        delete from qrtz_%s where sched_name <> ? and sched_name in (
          select sched_name from qrtz_scheduler_state
          group by sched_name having max(last_checkin_time) < ?)
        """
        .formatted(table);
  }
}
