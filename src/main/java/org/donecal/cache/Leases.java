package org.donecal.cache;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoServerException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import org.bson.Document;

/**
 * Who refreshes what, so that two nodes don't ask for the same. A lease that its holder doesn't
 * give back, because it died, ends by itself. They lie apart from the values: there are never many,
 * so that the embedded server, which has to read them all to see whether one has ended, is quick.
 */
final class Leases {
  private static final String COLLECTION = "cache.leases";
  private static final String UNTIL = "until";

  private final Reach reach;
  private final Clock clock;

  Leases(Reach reach, Clock clock) {
    this.reach = reach;
    this.clock = clock;
  }

  /** Those of the keys that nobody else holds; all of them while MongoDB is away. */
  Set<String> claim(String kind, Collection<String> keys, Duration length) {
    return reach
        .ask(
            database -> {
              Set<String> claimed = new HashSet<>(keys);
              claimed.removeAll(held(leases(database), kind, keys));
              claimed.removeIf(key -> !claim(leases(database), id(kind, key), length));
              return claimed;
            })
        .orElseGet(() -> Set.copyOf(keys));
  }

  /** Those that others hold, so that claiming them is not tried: a server logs that as an error. */
  private Set<String> held(MongoCollection<Document> leases, String kind, Collection<String> keys) {
    Set<String> held = new HashSet<>();
    var now = clock.instant();
    for (var lease :
        leases.find(Filters.in(Shelf.ID, keys.stream().map(it -> id(kind, it)).toList()))) {
      if (lease.getDate(UNTIL).toInstant().isAfter(now)) {
        held.add(lease.getString(Shelf.ID).substring(id(kind, "").length()));
      }
    }
    return held;
  }

  private boolean claim(MongoCollection<Document> leases, String id, Duration length) {
    var now = clock.instant();
    try {
      leases.findOneAndUpdate(
          Filters.and(Filters.eq(Shelf.ID, id), Filters.lte(UNTIL, Date.from(now))),
          Updates.set(UNTIL, Date.from(now.plus(length))),
          new FindOneAndUpdateOptions().upsert(true));
      return true;
    } catch (MongoServerException refused) {
      if (ErrorCategory.fromErrorCode(refused.getCode()) == ErrorCategory.DUPLICATE_KEY) {
        return false; // it is there, and has not ended
      }
      throw refused;
    }
  }

  void giveBack(String kind, Collection<String> keys) {
    if (!keys.isEmpty()) {
      reach.ask(
          database ->
              leases(database)
                  .deleteMany(
                      Filters.in(Shelf.ID, keys.stream().map(key -> id(kind, key)).toList())));
    }
  }

  private static String id(String kind, String key) {
    return kind + "/" + key;
  }

  private static MongoCollection<Document> leases(MongoDatabase database) {
    return database.getCollection(COLLECTION);
  }
}
