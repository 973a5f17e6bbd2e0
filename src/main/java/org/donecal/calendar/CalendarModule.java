package org.donecal.calendar;

import java.time.Clock;
import java.util.Set;
import org.donecal.kernel.AppModule;
import org.donecal.store.Schema;
import org.hibernate.SessionFactory;

/** What members did, and when. */
public final class CalendarModule implements AppModule {
  public static final Schema SCHEMA = Schema.of(CalendarModule.class, Entry.class);

  private final Calendar calendar;

  public CalendarModule(SessionFactory store, Clock clock) {
    this.calendar = new Calendar(store, clock);
  }

  @Override
  public Set<Object> resources() {
    return Set.of(
        new CalendarPage(),
        new EntriesResource(calendar),
        new TagsResource(calendar),
        new HistoryResource(calendar),
        new StreamedWriter());
  }
}
