package org.donecal.app;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.glassfish.concurro.AbstractManagedExecutorService.RejectPolicy;
import org.glassfish.concurro.ManagedExecutorServiceImpl;
import org.glassfish.concurro.ManagedThreadFactoryImpl;
import org.jspecify.annotations.Nullable;

/**
 * Gives Jetty what every Jakarta EE server has: a ManagedExecutorService under its standard name.
 * Named by {@code jetty-env.xml} only, so that other containers keep their own.
 */
public final class JettyExecutor implements ServletContextListener {
  private static final int THREADS = 4;
  private static final int QUEUE = 1000;

  private @Nullable ManagedExecutorServiceImpl executor;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    var threads = new ManagedThreadFactoryImpl("donecal-");
    var made =
        new ManagedExecutorServiceImpl(
            "donecal",
            threads,
            0,
            false,
            THREADS,
            THREADS,
            60,
            TimeUnit.SECONDS,
            0,
            QUEUE,
            null,
            RejectPolicy.ABORT);
    executor = made;
    try {
      new InitialContext().bind(DoneCal.EXECUTOR, made.getAdapter());
    } catch (NamingException refused) {
      throw new IllegalStateException("Jetty offers no " + DoneCal.EXECUTOR, refused);
    }
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    if (executor != null) {
      executor.shutdownNow();
    }
  }
}
