package org.donecal.keepers;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.donecal.kernel.Alarm;
import org.donecal.kernel.Mishap;
import org.donecal.mail.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to the admins about what nobody foresaw: once an hour about each kind, and a few times an
 * hour at all. What is not told at once is counted, and told later.
 */
final class Alarms implements Alarm {
  private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);
  private static final int MOST_AN_HOUR = 10;
  private static final int MOST_KINDS = 200;

  private final List<String> admins;
  private final Consumer<Message> outbox;
  private final URI home;
  private final Clock clock;
  private final Executor background;
  private final Map<String, Kind> kinds = new LinkedHashMap<>();
  private final Deque<Instant> told = new ArrayDeque<>();
  private long others;

  Alarms(
      List<String> admins, Consumer<Message> outbox, URI home, Clock clock, Executor background) {
    this.admins = admins;
    this.outbox = outbox;
    this.home = home;
    this.clock = clock;
    this.background = background;
  }

  /**
   * What one mail tells.
   *
   * @param times it happened since the last one
   * @param others how many mishaps there was no room to tell apart
   */
  private record Letter(Kind kind, Mishap mishap, int times, long others, Instant at) {}

  @Override
  public void raise(Mishap mishap) {
    if (admins.isEmpty()) {
      return;
    }
    try {
      note(mishap).ifPresent(letter -> background.execute(() -> send(letter)));
    } catch (RuntimeException busy) {
      LOG.warn("An alarm can't be told just now: {}", busy.toString());
    }
  }

  /** Tells what had to wait. */
  void catchUp() {
    waiting().forEach(this::send);
  }

  private synchronized Optional<Letter> note(Mishap mishap) {
    var now = clock.instant();
    forget(now);
    var key = Kind.of(mishap);
    if (!kinds.containsKey(key) && kinds.size() >= MOST_KINDS) {
      others++;
      return Optional.empty();
    }
    var kind = kinds.computeIfAbsent(key, none -> new Kind(mishap));
    kind.count(mishap);
    return letter(kind, now);
  }

  private synchronized List<Letter> waiting() {
    var now = clock.instant();
    forget(now);
    var letters = new ArrayList<Letter>();
    kinds.values().forEach(kind -> letter(kind, now).ifPresent(letters::add));
    return letters;
  }

  private void forget(Instant now) {
    kinds.values().removeIf(kind -> kind.isOver(now));
    told.removeIf(at -> !at.plus(Kind.QUIET).isAfter(now));
  }

  private Optional<Letter> letter(Kind kind, Instant now) {
    if (!kind.mayBeTold(now) || told.size() >= MOST_AN_HOUR) {
      return Optional.empty();
    }
    told.add(now);
    var times = kind.untold();
    var letter = new Letter(kind, kind.tell(now), times, others, now);
    others = 0;
    return Optional.of(letter);
  }

  /** What fails here is only logged: an alarm about it would go the same way. */
  private void send(Letter letter) {
    try {
      outbox.accept(message(letter));
    } catch (RuntimeException failed) {
      LOG.warn("The admins can't be written to: {}", failed.toString());
      synchronized (this) {
        letter.kind().takeBack(letter.times());
        others += letter.others();
      }
    }
  }

  private Message message(Letter letter) {
    var mishap = letter.mishap();
    var what = Plain.root(mishap.thrown()).getClass().getSimpleName();
    var text =
        """
        Something happened that nobody foresaw.

        Where:   %s
        Number:  %s (the server's log tells more of it)
        When:    %s
        Times:   %s
        Server:  %s

        %s
        This kind is told once an hour at most. What looks like a value of somebody's is left out.
        """
            .formatted(
                mishap.where(),
                mishap.id(),
                letter.at(),
                letter.times()
                    + (letter.others() == 0 ? "" : ", and " + letter.others() + " others"),
                home,
                Plain.trace(mishap.thrown()));
    return Message.to(admins.toArray(String[]::new))
        .subject("DoneCal: " + what + " in " + mishap.where())
        .text(text)
        .message();
  }
}
