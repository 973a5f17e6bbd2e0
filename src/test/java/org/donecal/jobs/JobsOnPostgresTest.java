package org.donecal.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.donecal.kernel.Task;
import org.donecal.testclient.Postgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Servers that share a database. */
class JobsOnPostgresTest extends JobsContract {
  private final PGSimpleDataSource database = new PGSimpleDataSource();

  @BeforeEach
  void migrate() {
    var settings = Postgres.freshDatabase();
    database.setUrl(settings.get("donecal.database.url"));
    database.setUser(settings.get("donecal.database.user"));
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:org/donecal/jobs")
        .load()
        .migrate();
  }

  @Override
  Optional<DataSource> shared() {
    return Optional.of(database);
  }

  @Test
  void ofManyServersOneTakesEachTurn() throws InterruptedException {
    var turns = new AtomicInteger();
    var seen = new CountDownLatch(12);
    var own = new CountDownLatch(3);
    var begin = Clock.systemUTC().instant();
    for (var server = 0; server < 3; server++) {
      start(
          shared(),
          Task.onEachServer("own", TICK.multipliedBy(2), own::countDown),
          Task.onOneServer(
              "common",
              TICK,
              () -> {
                turns.incrementAndGet();
                seen.countDown();
              }));
    }
    await(seen);
    var ticks = Duration.between(begin, Clock.systemUTC().instant()).dividedBy(TICK);
    assertThat(turns.get()).as("turns in %d ticks", ticks).isLessThanOrEqualTo((int) ticks);
    await(own);
  }

  @Test
  void anotherTakesOverWhenTheFirstOneStops() throws InterruptedException {
    var first = new CountDownLatch(2);
    var second = new CountDownLatch(2);
    var jobs = start(shared(), common(first::countDown));
    await(first);
    jobs.close();
    start(shared(), common(second::countDown));
    await(second);
  }

  @Test
  void anotherTakesTheTurnThatOneDiedIn() throws InterruptedException {
    var cut = new AtomicBoolean();
    var begun = new CountDownLatch(1);
    var dead = new CountDownLatch(1);
    start(
        Optional.of(cuttable(cut)),
        common(
            () -> {
              begun.countDown();
              try {
                await(dead);
              } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
              }
            }));
    await(begun);
    cut.set(true);
    var second = new CountDownLatch(2);
    start(shared(), common(second::countDown));
    await(second);
    dead.countDown();
  }

  /** A database that is away for one server, as for one that died, and there for the others. */
  private DataSource cuttable(AtomicBoolean cut) {
    return (DataSource)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              if (cut.get()) {
                throw new SQLException("cut");
              }
              return method.invoke(database, arguments);
            });
  }

  @Test
  void whoeverHasOtherTasksTakesNoTurnOfOurs() throws InterruptedException {
    var ours = new CountDownLatch(3);
    var theirs = new CountDownLatch(3);
    start(shared(), common(ours::countDown));
    start(shared(), Task.onOneServer("another", TICK, theirs::countDown));
    await(ours);
    await(theirs);
  }

  @Test
  void crewsThatAreGoneForAMonthAreForgotten() throws Exception {
    var old = List.of(Task.onOneServer("was-renamed", TICK, () -> {}));
    var done = new CountDownLatch(1);
    start(shared(), Task.onOneServer("was-renamed", TICK, done::countDown)).close();
    var crew = Crew.of(old);
    assertThat(jobs(crew)).isEqualTo(1);

    var today = Clock.systemUTC();
    Crew.of(List.of()).forgetOthers(database, today);
    assertThat(jobs(crew)).as("they may come back").isEqualTo(1);
    crew.forgetOthers(database, Clock.offset(today, Duration.ofDays(31)));
    assertThat(jobs(crew)).as("one's own").isEqualTo(1);
    Crew.of(List.of()).forgetOthers(database, Clock.offset(today, Duration.ofDays(31)));
    assertThat(jobs(crew)).isZero();
  }

  private int jobs(Crew crew) throws SQLException {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select count(*) from qrtz_job_details where sched_name = ?")) {
      query.setString(1, crew.name());
      try (var rows = query.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  @Test
  void aTurnThatAllMissedIsMadeUpForOnce() throws Exception {
    var turns = new CountDownLatch(1);
    var daily = Task.onOneServer("daily", Duration.ofDays(1), turns::countDown);
    start(shared(), daily).close();
    assertThat(turns.getCount()).isEqualTo(1);
    try (var connection = database.getConnection();
        var update = connection.prepareStatement("update qrtz_triggers set next_fire_time = ?")) {
      update.setLong(1, Instant.EPOCH.toEpochMilli() + 1);
      update.executeUpdate();
    }
    start(shared(), daily);
    await(turns);
  }

  @Test
  void nothingInTheDatabaseIsJavaSerialised() throws Exception {
    var done = new CountDownLatch(1);
    start(shared(), common(done::countDown));
    await(done);
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                """
                select job_data from qrtz_job_details
                union all select job_data from qrtz_triggers
                """);
        var rows = query.executeQuery()) {
      while (rows.next()) {
        var data = rows.getBytes(1);
        if (data != null && data.length > 1) {
          assertThat(data[0]).isNotEqualTo((byte) 0xAC);
        }
      }
    }
  }

  private static Task common(Runnable work) {
    return Task.onOneServer("common", TICK, work);
  }
}
