package org.donecal.cache;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;

/**
 * Counters by name, exact, in MongoDB. What is added is written behind, many additions at once;
 * while MongoDB is away it waits in memory.
 */
public final class Tallies {
  private static final String NUMBER = "number";

  private final String name;
  private final Reach reach;
  private final Executor background;
  private final Map<String, AtomicLong> waiting = new ConcurrentHashMap<>();
  private final Map<String, Long> written = new ConcurrentHashMap<>();
  private final AtomicBoolean scheduled = new AtomicBoolean();

  Tallies(String name, Reach reach, Executor background) {
    this.name = name;
    this.reach = reach;
    this.background = background;
  }

  public void add(String counter, long by) {
    count(counter).addAndGet(by);
    if (scheduled.compareAndSet(false, true)) {
      try {
        background.execute(this::write);
      } catch (RejectedExecutionException full) {
        scheduled.set(false); // the next addition tries again, and a task does
      }
    }
  }

  /** Zero for what was never counted. While MongoDB is away, what it had when it last answered. */
  public synchronized Map<String, Long> read(Collection<String> counters) {
    write();
    reach.ask(database -> numbers(database, counters)).ifPresent(written::putAll);
    Map<String, Long> read = new HashMap<>();
    for (var counter : counters) {
      var rest = waiting.get(counter);
      read.put(counter, written.getOrDefault(counter, 0L) + (rest == null ? 0 : rest.get()));
    }
    return read;
  }

  private Map<String, Long> numbers(MongoDatabase database, Collection<String> counters) {
    Map<String, Long> numbers = new HashMap<>();
    for (var document : database.getCollection(name).find(Filters.in(Shelf.ID, counters))) {
      numbers.put(document.getString(Shelf.ID), document.get(NUMBER, Number.class).longValue());
    }
    return numbers;
  }

  /** Writes what waits; what can't be written goes on waiting. */
  synchronized void write() {
    scheduled.set(false);
    Map<String, Long> taken = new HashMap<>();
    waiting.forEach(
        (counter, number) -> {
          var more = number.getAndSet(0);
          if (more != 0) {
            taken.put(counter, more);
          }
        });
    if (!taken.isEmpty()
        && reach
            .ask(database -> database.getCollection(name).bulkWrite(increments(taken)))
            .isEmpty()) {
      taken.forEach((counter, number) -> count(counter).addAndGet(number));
    }
  }

  private static List<WriteModel<Document>> increments(Map<String, Long> taken) {
    List<WriteModel<Document>> increments = new ArrayList<>();
    taken.forEach(
        (counter, number) ->
            increments.add(
                new UpdateOneModel<>(
                    Filters.eq(Shelf.ID, counter),
                    Updates.inc(NUMBER, number),
                    new UpdateOptions().upsert(true))));
    return increments;
  }

  private AtomicLong count(String counter) {
    return waiting.computeIfAbsent(counter, absent -> new AtomicLong());
  }
}
