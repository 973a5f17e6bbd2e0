package org.donecal.garden;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.donecal.kernel.AppModule;
import org.donecal.tags.FilterHolder;
import org.hibernate.SessionFactory;

/** Where tags are put right. */
public final class GardenModule implements AppModule {
  private final Garden garden;

  /**
   * @param holders whatever else names tags, and follows when one is renamed
   */
  public GardenModule(SessionFactory store, Clock clock, List<FilterHolder> holders) {
    this.garden = new Garden(store, clock, holders);
  }

  @Override
  public Set<Object> resources() {
    return Set.of(new TagsPage(), new TagsResource(garden));
  }
}
