package org.donecal.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.sql.DataSource;
import org.donecal.app.DoneCal;
import org.donecal.kernel.AppModule;
import org.donecal.kernel.Task;
import org.donecal.store.Store;
import org.eclipse.jetty.ee10.webapp.WebAppContext;
import org.hibernate.cfg.AvailableSettings;

/**
 * What a running DoneCal is made of, so that bare servlets can share its pool. Reached by
 * reflection: nothing in the house is to stand open for a benchmark.
 */
final class Insides {
  private final Collection<AppModule> modules;

  @SuppressWarnings("unchecked") // the type of the field
  Insides(WebAppContext context) {
    var listener =
        context.getEventListeners().stream()
            .filter(DoneCal.class::isInstance)
            .findAny()
            .orElseThrow();
    modules = (Collection<AppModule>) field(field(listener, "wiring"), "open");
  }

  private static Object field(Object owner, String name) {
    try {
      var field = owner.getClass().getDeclaredField(name);
      field.setAccessible(true);
      return field.get(owner);
    } catch (ReflectiveOperationException changed) {
      throw new IllegalStateException(owner.getClass() + " has no " + name, changed);
    }
  }

  DataSource pool() {
    var store = modules.stream().filter(Store.class::isInstance).findAny().orElseThrow();
    var properties = ((Store) store).sessions().getProperties();
    return Optional.ofNullable(properties.get(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE))
        .map(DataSource.class::cast)
        .orElseThrow();
  }

  /** Runs one of the tasks that otherwise wait for their time. */
  void runTask(String name) {
    modules.stream()
        .flatMap(module -> module.tasks().stream())
        .filter(task -> task.name().equals(name))
        .map(Task::work)
        .findAny()
        .orElseThrow(() -> new NoSuchElementException(name + " among " + Arrays.asList(modules)))
        .run();
  }
}
