package org.donecal.bench;

import java.nio.file.Path;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.donecal.kernel.Lazy;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.ee10.webapp.WebAppContext;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.eclipse.jetty.util.resource.ResourceFactory;

/**
 * A process of its own with one Jetty, on it DoneCal at {@code /} as the WAR has it, and at {@code
 * /bare} the servlets it is compared with. Prints the port it took; settings are system properties.
 */
public final class BenchServer {
  static final String PORT = "Port: ";

  private BenchServer() {}

  public static void main(String[] arguments) throws Exception {
    var server = new Server();
    var connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    var house = house(server);
    server.setHandler(
        new ContextHandlerCollection(house, bare(new Lazy<>(() -> new Insides(house)))));
    server.start();
    System.out.println(PORT + connector.getLocalPort());
    server.join();
  }

  private static WebAppContext house(Server server) {
    var context = new WebAppContext();
    context.setContextPath("/");
    context.setBaseResource(
        ResourceFactory.of(server).newResource(Path.of(System.getProperty("donecal.war"))));
    context.setParentLoaderPriority(true);
    context.setThrowUnavailableOnStartupException(true);
    return context;
  }

  private static ServletContextHandler bare(Supplier<Insides> insides) {
    Supplier<DataSource> pool = () -> insides.get().pool();
    var context = new ServletContextHandler("/bare");
    context.addServlet(new ServletHolder(new BareMonth(pool)), "/month");
    context.addServlet(new ServletHolder(new BareStatistics(pool)), "/stats");
    context.addServlet(new ServletHolder(new BareAdd(pool)), "/entries");
    context.addServlet(new ServletHolder(new Seed(pool)), "/seed");
    context.addServlet(new ServletHolder(new Prepare(insides)), "/prepare");
    return context;
  }
}
