package org.donecal.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import org.donecal.calendar.EntryView;
import org.donecal.ical.Happening;
import org.donecal.ical.IcsWriter;

/** Entries as an iCalendar text, for calendars. */
public final class IcsFile {
  private static final Duration REFRESH = Duration.ofHours(1);

  private IcsFile() {}

  /**
   * Writes entries as they come; the stream is left open.
   *
   * @param name of the calendar
   */
  public static void write(String name, Iterable<EntryView> entries, OutputStream out)
      throws IOException {
    var ics = new IcsWriter(out);
    ics.begin(name, REFRESH);
    for (var entry : entries) {
      ics.event(happening(entry));
    }
    ics.end();
  }

  /** The same event wherever its entry is exported, to whatever server that goes. */
  private static Happening happening(EntryView entry) {
    return new Happening(
        entry.id() + "@donecal",
        entry.version(),
        Instant.parse(entry.createdAt()),
        Instant.parse(entry.updatedAt()),
        entry.span(),
        entry.title(),
        entry.tags(),
        entry.note(),
        entry.url());
  }
}
