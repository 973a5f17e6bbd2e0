package org.donecal.exports;

import java.time.Clock;
import java.util.Set;
import org.donecal.calendar.Reading;
import org.donecal.kernel.AppModule;
import org.hibernate.SessionFactory;

/** What leaves: files to keep. */
public final class ExportsModule implements AppModule {
  private final SessionFactory store;
  private final Reading reading;
  private final Clock clock;

  public ExportsModule(SessionFactory store, Reading reading, Clock clock) {
    this.store = store;
    this.reading = reading;
    this.clock = clock;
  }

  @Override
  public Set<Object> resources() {
    return Set.of(new ExportResource(store, reading, clock), new DataPage());
  }
}
