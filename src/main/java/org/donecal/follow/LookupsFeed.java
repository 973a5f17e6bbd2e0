package org.donecal.follow;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.donecal.kernel.Failure;
import org.donecal.web.EventStream;

/** Sends the numbers to all who watch: what they are when one joins, and whenever they change. */
final class LookupsFeed implements AutoCloseable {
  private static final int MOST = 1000;

  private final Lookups lookups;
  private final AutoCloseable ear;
  private final Set<EventStream> watchers = ConcurrentHashMap.newKeySet();

  LookupsFeed(Lookups lookups) {
    this.lookups = lookups;
    this.ear = lookups.listen(counts -> tell(json(counts)));
  }

  EventStream join() {
    if (watchers.size() >= MOST) {
      throw new Failure.Unavailable("Too many are watching just now.", Duration.ofMinutes(1));
    }
    var stream = new EventStream();
    watchers.add(stream);
    stream.send("lookups", json(lookups.counts()));
    return stream;
  }

  private void tell(String json) {
    watchers.forEach(it -> it.send("lookups", json));
    watchers.removeIf(EventStream::isOver);
  }

  /** Tells proxies that somebody is there, and finds out who is gone. */
  void beat() {
    watchers.forEach(EventStream::beat);
    watchers.removeIf(EventStream::isOver);
    if (!watchers.isEmpty()) {
      lookups.tell(); // what other servers counted
    }
  }

  private static String json(Lookups.Counts counts) {
    return "{\"pairs\":%d,\"checks\":%d,\"requests\":%d,\"handles\":%d}"
        .formatted(counts.pairs(), counts.checks(), counts.requests(), counts.handles());
  }

  @Override
  public void close() {
    watchers.forEach(EventStream::close);
    try {
      ear.close();
    } catch (Exception deaf) {
      throw new IllegalStateException("The feed does not stop", deaf);
    }
  }
}
