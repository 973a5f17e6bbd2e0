package org.donecal.overlaps;

import java.time.Clock;
import java.util.Set;
import org.donecal.kernel.AppModule;
import org.donecal.store.Schema;
import org.hibernate.SessionFactory;

/** What was done at the same time. */
public final class OverlapsModule implements AppModule {
  public static final Schema SCHEMA = Schema.of(OverlapsModule.class);

  private final Overlaps overlaps;

  public OverlapsModule(SessionFactory store, Clock clock) {
    this.overlaps = new Overlaps(store, clock);
  }

  @Override
  public Set<Object> resources() {
    return Set.of(new OverlapsResource(overlaps));
  }
}
