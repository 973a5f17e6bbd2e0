package org.donecal.garden;

import java.time.Clock;
import java.util.Set;
import org.donecal.kernel.AppModule;
import org.hibernate.SessionFactory;

/** Where tags are put right. */
public final class GardenModule implements AppModule {
  private final Garden garden;

  public GardenModule(SessionFactory store, Clock clock) {
    this.garden = new Garden(store, clock);
  }

  @Override
  public Set<Object> resources() {
    return Set.of(new TagsPage(), new TagsResource(garden));
  }
}
