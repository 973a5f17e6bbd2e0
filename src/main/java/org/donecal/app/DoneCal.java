package org.donecal.app;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.concurrent.Executor;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.donecal.assets.AssetServlet;
import org.donecal.assets.Assets;
import org.donecal.kernel.BadSetting;
import org.donecal.kernel.Lazy;
import org.glassfish.jersey.servlet.ServletContainer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts and stops DoneCal in whatever container the WAR lies. */
public final class DoneCal implements ServletContextListener {
  private static final Logger LOG = LoggerFactory.getLogger(DoneCal.class);

  /** Every Jakarta EE server has one by this name; {@link JettyExecutor} sees to it on Jetty. */
  static final String EXECUTOR = "java:comp/DefaultManagedExecutorService";

  private @Nullable Wiring wiring;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    try {
      start(event.getServletContext());
    } catch (BadSetting refused) {
      LOG.error("DoneCal does not start. {}", refused.getMessage());
      LOG.debug("The cause", refused);
      throw refused.alone();
    } catch (RuntimeException failed) {
      close(); // no container tells a listener to stop that did not start
      throw failed;
    }
  }

  private void start(ServletContext context) {
    var settings = Settings.from(Settings.sources(context), context.getContextPath());
    var assets = new Lazy<>(() -> new Assets(context));
    var executor = containersExecutor();
    var made = new Wiring(settings, path -> assets.get().path(path), Clock.systemUTC(), executor);
    wiring = made;

    var manners = context.addFilter("manners", made.web().filter());
    manners.setAsyncSupported(true);
    manners.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
    context.addServlet("assets", new AssetServlet(assets)).addMapping("/static/*");
    var rest =
        context.addServlet("rest", new ServletContainer(new RestApplication(made.resources())));
    rest.addMapping("/*");
    rest.setAsyncSupported(true);
    rest.setLoadOnStartup(1);
    executor.execute(new Announcement(settings.web().baseUrl()));
  }

  private static Executor containersExecutor() {
    try {
      return InitialContext.doLookup(EXECUTOR);
    } catch (NamingException absent) {
      throw new IllegalStateException("This container offers no " + EXECUTOR, absent);
    }
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    close();
    var own = event.getServletContext().getClassLoader();
    DriverManager.drivers()
        .filter(driver -> driver.getClass().getClassLoader() == own)
        .forEach(DoneCal::deregister);
  }

  private void close() {
    if (wiring != null) {
      wiring.close();
      wiring = null;
    }
  }

  /** The JVM's list of drivers outlives this WAR, and would hold on to all its classes. */
  private static void deregister(Driver driver) {
    try {
      DriverManager.deregisterDriver(driver);
    } catch (SQLException refused) {
      LOG.warn("{} stays registered", driver, refused);
    }
  }
}
