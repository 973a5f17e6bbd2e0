package org.donecal.testclient;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jetty.ee10.webapp.WebAppContext;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.resource.ResourceFactory;

/**
 * DoneCal as it is wired in earnest, from the exploded WAR, on a loopback port nobody has, with a
 * data directory of its own that goes with it.
 */
public final class TestServer implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";

  private final Path data;
  private final Map<String, String> settings;
  private final String contextPath;
  private Server server;

  private TestServer(Path data, Map<String, String> settings, String contextPath) {
    this.data = data;
    this.settings = Map.copyOf(settings);
    this.contextPath = contextPath;
    this.server = run();
  }

  /** The one server of all journeys that need nothing special; it ends with the tests. */
  public static TestServer shared() {
    return Shared.SERVER;
  }

  /** A server of the caller's own, on embedded stores. */
  public static TestServer start() {
    return start(Map.of());
  }

  /**
   * A server of the caller's own.
   *
   * @param settings such as {@code donecal.database.url}; they reach this server only
   */
  public static TestServer start(Map<String, String> settings) {
    return start(settings, "/");
  }

  public static TestServer start(Map<String, String> settings, String contextPath) {
    var data = Folders.temporary("donecal-");
    try {
      return new TestServer(data, settings, contextPath);
    } catch (RuntimeException refused) {
      Folders.delete(data);
      throw refused;
    }
  }

  /** The folder of its data. */
  public Path data() {
    return data;
  }

  /** Where it is, without a slash at the end. */
  public URI uri() {
    var port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    return URI.create("http://" + LOOPBACK + ":" + port + contextPath.replaceAll("/+$", ""));
  }

  /** A visitor who has never been here. */
  public TestClient client() {
    return TestClient.of(uri());
  }

  /** Stops and starts on the same data; the port is another one then. */
  public void restart() {
    stop();
    server = run();
  }

  private Server run() {
    var made = new Server();
    var connector = new ServerConnector(made);
    connector.setHost(LOOPBACK);
    made.addConnector(connector);
    made.setHandler(context(made));
    try {
      made.start();
      return made;
    } catch (Exception refused) {
      stop(made);
      throw new IllegalStateException("DoneCal does not start", refused);
    }
  }

  private WebAppContext context(Server owner) {
    var war = Path.of(System.getProperty("donecal.war", "target/donecal"));
    if (!Files.isDirectory(war)) {
      throw new IllegalStateException("No exploded WAR at " + war + ": run mvn package first");
    }
    var context = new WebAppContext();
    context.setContextPath(contextPath);
    context.setBaseResource(ResourceFactory.of(owner).newResource(war));
    // The tests' class path has all that WEB-INF has; each class must be there once only.
    context.setParentLoaderPriority(true);
    context.setThrowUnavailableOnStartupException(true);
    context.setInitParameter("donecal.data", data.toString());
    context.setInitParameter("donecal.mail.backend", "memory");
    settings.forEach(context::setInitParameter);
    return context;
  }

  private void stop() {
    stop(server);
  }

  private static void stop(Server running) {
    try {
      running.stop();
    } catch (Exception failed) {
      throw new IllegalStateException("The server does not stop", failed);
    }
  }

  /** Stops, and deletes the data. */
  @Override
  public void close() {
    stop();
    Folders.delete(data);
  }

  /** Started when first asked for. */
  private static final class Shared {
    static final TestServer SERVER = start();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
    }
  }
}
