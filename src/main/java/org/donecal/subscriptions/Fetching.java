package org.donecal.subscriptions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import org.donecal.ical.CalendarText;
import org.donecal.ical.Reading;
import org.donecal.ical.Source;
import org.donecal.ical.Terms;
import org.donecal.wire.Answer;
import org.donecal.wire.Border;
import org.donecal.wire.Question;
import org.donecal.wire.Trouble;
import org.donecal.wire.Wire;

/** Asks for iCalendar texts, and reads in them what happened of late. */
final class Fetching implements AutoCloseable {
  static final Wire.Bounds BOUNDS =
      new Wire.Bounds(Duration.ofSeconds(5), Duration.ofSeconds(15), 5 << 20);

  /** How far back ghosts are shown, and how far ahead they are kept for the days to come. */
  static final Duration BACK = Duration.ofDays(400);

  private static final Duration AHEAD = Duration.ofDays(40);
  private static final int MOST_EVENTS = 50_000;
  private static final int MOST_GHOSTS = 5_000;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_HEADER = 500;
  private static final int LONGEST_DATE = 100;

  private final Wire wire;
  private final Border border;
  private final Clock clock;

  Fetching(Wire wire, SubscriptionSettings settings, Clock clock) {
    this.wire = wire;
    this.border = Border.open(settings.allowed());
    this.clock = clock;
  }

  /** Asks; nothing is thrown but by mistakes of ours. */
  Fetched fetch(URI address, Question.Known known, ZoneId home) {
    var question =
        new Question(
            address.getHost(), address, "text/calendar, */*;q=0.1", Optional.empty(), known);
    try {
      var answer = wire.ask(question, border);
      return answer.status() == 304 ? new Fetched.Same() : read(answer, address.getHost(), home);
    } catch (Trouble trouble) {
      return new Fetched.Failed(trouble.sentence(), trouble.retryAfter());
    }
  }

  private Fetched read(Answer answer, String host, ZoneId home) {
    if (answer.status() == 404 || answer.status() == 410) {
      return failed(host + " has nothing at this address.");
    }
    if (answer.status() != 200) {
      throw answer.trouble();
    }
    var now = clock.instant();
    var terms = new Terms(home, now.minus(BACK), now.plus(AHEAD), MOST_EVENTS);
    var reading = read(answer.bytes(), terms);
    if (reading.events().isEmpty() && !reading.whole()) {
      return failed(host + " gave no calendar: " + reading.faults().get(0).message());
    }
    return fresh(answer, reading, host, now);
  }

  private static Fetched failed(String why) {
    return new Fetched.Failed(why, Optional.empty());
  }

  private static Reading read(byte[] text, Terms terms) {
    try {
      return CalendarText.read(Source.of(text), terms);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The latest of what is neither called off nor longer than an entry can be. */
  private static Fetched fresh(Answer answer, Reading reading, String host, Instant now) {
    var from = now.minus(BACK).getEpochSecond();
    var until = now.plus(AHEAD).getEpochSecond();
    var ghosts =
        reading.events().stream()
            .filter(it -> !it.cancelled() && it.endsAt() > from && it.startsAt() < until)
            .flatMap(it -> Ghost.Told.of(it).stream())
            .sorted(Comparator.comparingLong((Ghost.Told it) -> it.span().startsAt()).reversed())
            .limit(MOST_GHOSTS)
            .toList();
    var name = reading.name().isBlank() ? host : reading.name().strip();
    var known =
        new Question.Known(
            answer.header("etag").filter(it -> it.length() <= LONGEST_HEADER),
            answer.header("last-modified").filter(it -> it.length() <= LONGEST_DATE));
    return new Fetched.Fresh(Words.shortened(name, LONGEST_NAME), ghosts, known);
  }

  @Override
  public void close() {
    wire.close();
  }
}
