package org.donecal.quick;

import java.time.Clock;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.donecal.calendar.Reading;
import org.donecal.calendar.Writing;
import org.donecal.kernel.AppModule;

/** Quick entry from anywhere: the window, the bookmarklet, the app, the help. */
public final class QuickModule implements AppModule {
  private final Set<Object> resources;

  /**
   * @param assets from an asset's path to its path under the context
   */
  public QuickModule(
      Reading reading,
      Writing writing,
      Clock clock,
      QuickSettings settings,
      UnaryOperator<String> assets) {
    this.resources =
        Set.of(
            new QuickPage(reading, writing, clock),
            new HelpPages(new Bookmarklet(settings.home())),
            new AppManifest(assets),
            new WorkerScript(assets, settings.offline()),
            new Ownership());
  }

  @Override
  public Set<Object> resources() {
    return resources;
  }
}
