package org.donecal.exports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.donecal.calendar.EntryView;
import org.donecal.calendar.Reading;
import org.donecal.kernel.Failure;
import org.donecal.signin.Members;
import org.donecal.signin.Throttle;
import org.donecal.store.Sql;
import org.hibernate.SessionFactory;

/**
 * What the keys of feeds open. One that opens nothing, be it wrong or revoked, costs the same look
 * by its hash. Whoever comes with many such keys has to wait; good ones open all the same, because
 * many programs may share one network.
 */
final class FeedDoor {
  private static final int WRONG_KEYS = 100;
  private static final Duration FORGIVEN = Duration.ofSeconds(6);
  private static final Duration NOTED_AGAIN = Duration.ofMinutes(1);

  private final SessionFactory store;
  private final Reading reading;
  private final Clock clock;
  private final Executor background;
  private final Throttle wrongKeys;

  /**
   * @param background where it is noted that a feed was read
   */
  FeedDoor(SessionFactory store, Reading reading, Clock clock, Executor background) {
    this.store = store;
    this.reading = reading;
    this.clock = clock;
    this.background = background;
    this.wrongKeys = new Throttle(WRONG_KEYS, FORGIVEN, clock);
  }

  /** A feed, and the entries it has just now. */
  record Opened(Feed feed, Iterable<EntryView> entries) {}

  /**
   * Opens a feed; {@code NotFound} if there is none.
   *
   * @param network where whoever asks comes from
   */
  Opened open(String key, String network) {
    var now = clock.instant();
    var found = look(key, now);
    if (found.isEmpty()) {
      wrongKeys.begin(network);
      throw new Failure.NotFound("There is no such feed, or it was revoked.");
    }
    note(found.get().feed(), now.getEpochSecond());
    return found.get();
  }

  private Optional<Opened> look(String key, Instant now) {
    return store.fromSession(
        session ->
            Feeds.opened(new Sql(session), key)
                .flatMap(
                    feed ->
                        new Members(session)
                            .find(feed.owner())
                            .map(owner -> reading.walk(owner, feed.terms().excerpt(owner, now)))
                            .map(entries -> new Opened(feed, entries))));
  }

  /** Behind the reader's back: no program waits for it. */
  private void note(Feed feed, long now) {
    var unlessSince = now - NOTED_AGAIN.toSeconds();
    var used = feed.usedAt();
    if (used == null || used < unlessSince) {
      background.execute(
          () ->
              store.inTransaction(
                  session -> Feeds.used(new Sql(session), feed.id(), now, unlessSince)));
    }
  }
}
