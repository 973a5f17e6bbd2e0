package org.donecal.testclient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of the tests' own, from the system's package: on a loopback port nobody has, in a
 * temporary folder, until the tests end. Where it is not installed, the test is skipped and says
 * so.
 */
public final class Postgres {
  private static final Logger LOG = LoggerFactory.getLogger(Postgres.class);
  private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
  private static final String USER = "postgres";
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private final Path programs;
  private final Path folder;
  private final int port;

  private Postgres(Path programs) throws IOException {
    this.programs = programs;
    this.folder = Files.createTempDirectory("donecal-postgres-");
    this.port = Ports.free();
    if (isRoot()) {
      var users = folder.getFileSystem().getUserPrincipalLookupService();
      Files.setOwner(folder, users.lookupPrincipalByName(USER));
    }
    run("initdb", "-D", data(), "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C", "-N");
    run(
        "pg_ctl",
        "start",
        "-w",
        "-D",
        data(),
        "-l",
        folder.resolve("log").toString(),
        "-o",
        listen());
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
  }

  /** The settings of a server that keeps its entries in a new, empty database. */
  public static Map<String, String> freshDatabase() {
    Assumptions.assumeTrue(installed().isPresent(), Postgres::absence);
    return Shared.SERVER.create("donecal" + DATABASES.incrementAndGet());
  }

  private static String absence() {
    var reason = "PostgreSQL is not installed below " + VERSIONS + ": not tested on it";
    LOG.warn(reason);
    return reason;
  }

  private static Optional<Path> installed() {
    if (!Files.isDirectory(VERSIONS)) {
      return Optional.empty();
    }
    try (var versions = Files.list(VERSIONS)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Comparator.naturalOrder());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Map<String, String> create(String name) {
    try (var connection = DriverManager.getConnection(url("postgres"), USER, "");
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
      return Map.of("donecal.database.url", url(name), "donecal.database.user", USER);
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private String listen() {
    return "-h 127.0.0.1 -p " + port + " -k " + folder;
  }

  private void stop() {
    run("pg_ctl", "stop", "-w", "-m", "immediate", "-D", data());
    Folders.delete(folder);
  }

  private void run(String program, String... arguments) {
    var command = new ArrayList<String>();
    if (isRoot()) {
      // PostgreSQL refuses to be run by root.
      command.addAll(List.of("setpriv", "--reuid", USER, "--regid", USER, "--clear-groups"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    var output = Path.of("target", "postgres-" + program + ".log").toFile();
    var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output);
    try {
      if (builder.directory(folder.toFile()).start().waitFor() != 0) {
        throw new IllegalStateException(program + " failed: see " + output);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  /** Started when first asked for. */
  private static final class Shared {
    static final Postgres SERVER = start();

    private static Postgres start() {
      try {
        return new Postgres(installed().orElseThrow());
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }
}
