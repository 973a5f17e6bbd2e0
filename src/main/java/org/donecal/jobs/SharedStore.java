package org.donecal.jobs;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.quartz.JobPersistenceException;
import org.quartz.SchedulerConfigException;
import org.quartz.impl.jdbcjobstore.InvalidConfigurationException;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.spi.ClassLoadHelper;
import org.quartz.spi.SchedulerSignaler;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;

/**
 * A timetable in the database, which all servers read that have the same tasks: of those, one takes
 * each turn. Whoever does not show up in time is dead, and another does what it was at.
 */
@SuppressWarnings("unchecked") // as its parent overrides its own
final class SharedStore extends JobStoreTX {
  private static final Duration RETRY = Duration.ofSeconds(5);

  private final DataSource database;
  private final String crew;
  private volatile boolean leaving;

  static {
    DBConnectionManager.getInstance().addConnectionProvider(Nowhere.NAME, new Nowhere());
  }

  /**
   * What Quartz must find in its registry of pools, which is one for the JVM and can't be emptied.
   * Our own pool must not lie there: see {@link #getConnection}.
   */
  private static final class Nowhere implements ConnectionProvider {
    static final String NAME = "donecal";

    @Override
    public Connection getConnection() throws SQLException {
      throw new SQLException("Each store has a database of its own");
    }

    @Override
    public void initialize() {
      // There is nothing behind it.
    }

    @Override
    public void shutdown() {
      // The pool is shut by whoever opened it.
    }
  }

  /**
   * @param crew what the servers are called that take turns
   * @param showUp how often each tells that it lives; some seconds later than that it is dead
   */
  SharedStore(DataSource database, String crew, Duration showUp) {
    this.database = database;
    this.crew = crew;
    setDataSource(Nowhere.NAME);
    setTablePrefix("qrtz_");
    setUseProperties("true");
    setIsClustered(true);
    setClusterCheckinInterval(showUp.toMillis());
    setDbRetryInterval(RETRY.toMillis());
    setMakeThreadsDaemons(true);
    try {
      setDriverDelegateClass(PostgreSQLDelegate.class.getName());
    } catch (InvalidConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The scheduler's own name is another one on each server: some share a JVM. */
  @Override
  public void initialize(ClassLoadHelper loader, SchedulerSignaler signaler)
      throws SchedulerConfigException {
    setInstanceName(crew);
    super.initialize(loader, signaler);
  }

  /** From now on a database that is away is not waited for: another server will clear up. */
  void leave() {
    leaving = true;
  }

  @Override
  protected Connection getConnection() throws JobPersistenceException {
    try {
      var connection = database.getConnection();
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException away) {
      if (leaving) {
        shutdown(); // or it would be tried again until the database is back, and nobody could leave
      }
      throw new JobPersistenceException("The database gives no connection", away);
    }
  }
}
