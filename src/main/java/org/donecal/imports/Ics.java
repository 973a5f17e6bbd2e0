package org.donecal.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.IntStream;
import org.donecal.ical.CalendarText;
import org.donecal.ical.Event;
import org.donecal.ical.Fault;
import org.donecal.ical.Terms;
import org.donecal.kernel.Failure;
import org.donecal.spans.Moment;
import org.donecal.spans.Span;

/** Calendars: what happened, series followed up to now. */
final class Ics implements Format {
  private static final String BEGIN = "BEGIN:VCALENDAR";
  private static final String OURS = "@donecal";
  private static final int MOST = 100_000;

  /** How far back series are followed. */
  private static final Duration PAST = Duration.ofDays(3660);

  @Override
  public String name() {
    return "ics";
  }

  @Override
  public String title() {
    return "calendars (ICS)";
  }

  @Override
  public boolean knows(Source source) {
    return source.head().stripLeading().toUpperCase(Locale.ROOT).startsWith(BEGIN);
  }

  @Override
  public void read(Source source, Times times, Listener listener) {
    try {
      var terms = new Terms(times.zone(), times.now().minus(PAST), times.now(), MOST);
      var reading = CalendarText.read(source.text(), terms);
      reading.faults().forEach(it -> tell(it, listener));
      IntStream.range(0, reading.leftOut()).forEach(listener::skipped);
      reading.events().forEach(it -> tell(it, times.now(), listener));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Only what takes something from the whole refuses it: calendars were not written for us. */
  private static void tell(Fault fault, Listener listener) {
    if (fault.grave()) {
      listener.fault(fault.line(), fault.message());
    } else {
      listener.warned(fault.line(), fault.message());
    }
  }

  /** What lies ahead in the calendars of others has not been done. */
  private static void tell(Event event, Instant now, Listener listener) {
    var ahead = event.startsAt() > now.getEpochSecond() && !isOurs(event);
    if (ahead || event.cancelled()) {
      listener.skipped(event.line());
      return;
    }
    try {
      listener.offered(told(event));
    } catch (Failure.Invalid wrong) {
      listener.skipped(event.line());
      listener.warned(event.line(), "This is left out: " + wrong.getMessage());
    }
  }

  private static Told told(Event event) {
    var told =
        Told.of(event.line(), event.summary(), time(event.span()))
            .tagged(event.categories())
            .noted(event.description())
            .linked(event.url());
    var uid = event.uid();
    if (isOurs(event)) {
      return told.known(Told.OURS, uid.substring(0, uid.length() - OURS.length()));
    }
    return uid.isEmpty() ? told : told.known("ics", uid + " " + event.occurrence());
  }

  /** An entry that left here; made a series elsewhere, it is theirs. */
  private static boolean isOurs(Event event) {
    return event.uid().endsWith(OURS) && event.occurrence().isEmpty();
  }

  private static Told.Time time(Span span) {
    if (span.zone() == null) {
      return new Told.Days(span.firstDay(ZoneId.of("UTC")), span.dayAfter(ZoneId.of("UTC")));
    }
    return new Told.Hours(
        new Moment.Exact(Instant.ofEpochSecond(span.startsAt())),
        new Moment.Exact(Instant.ofEpochSecond(span.endsAt())),
        -1,
        ZoneId.of(span.zone()));
  }
}
