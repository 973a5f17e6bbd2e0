package org.donecal.cache;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * A number for each of many keys, on pages of many, so that all of them can be read without
 * scanning a collection. Written behind, by a task: what was noted in the last minute goes with a
 * server that is killed.
 */
public final class Ledger {
  private static final int MOST_WAITING = 100_000;
  private static final String NUMBERS = "numbers";

  private final String name;
  private final Reach reach;
  private Map<String, Map<String, Double>> waiting = new HashMap<>();
  private int size;

  Ledger(String name, Reach reach) {
    this.name = name;
    this.reach = reach;
  }

  /** Notes, or overwrites. */
  public synchronized void note(String page, String key, double number) {
    if (size < MOST_WAITING
        && waiting.computeIfAbsent(page, absent -> new HashMap<>()).put(key, number) == null) {
      size++;
    }
  }

  /** All that is on these pages; empty while MongoDB is away. */
  public Optional<Map<String, Double>> read(Collection<String> pages) {
    write();
    return reach.ask(
        database -> {
          Map<String, Double> numbers = new HashMap<>();
          for (var page :
              database.getCollection(name, BsonDocument.class).find(Filters.in(Shelf.ID, pages))) {
            page.getDocument(NUMBERS)
                .forEach((key, number) -> numbers.put(decoded(key), number.asDouble().getValue()));
          }
          return numbers;
        });
  }

  /** Throws pages away. */
  public void drop(Collection<String> pages) {
    reach.ask(database -> database.getCollection(name).deleteMany(Filters.in(Shelf.ID, pages)));
  }

  /** Writes what waits; what can't be written goes on waiting. */
  void write() {
    var taken = take();
    if (taken.isEmpty()) {
      return;
    }
    var writes = new ArrayList<WriteModel<Document>>();
    taken.forEach(
        (page, numbers) ->
            writes.add(
                new UpdateOneModel<>(
                    Filters.eq(Shelf.ID, page), sets(numbers), new UpdateOptions().upsert(true))));
    if (reach.ask(database -> database.getCollection(name).bulkWrite(writes)).isEmpty()) {
      putBack(taken);
    }
  }

  private static Bson sets(Map<String, Double> numbers) {
    var sets = new ArrayList<Bson>();
    numbers.forEach(
        (key, number) ->
            sets.add(Updates.set(NUMBERS + "." + encoded(key), new BsonDouble(number))));
    return Updates.combine(sets);
  }

  private synchronized Map<String, Map<String, Double>> take() {
    var taken = waiting;
    waiting = new HashMap<>();
    size = 0;
    return taken;
  }

  /** What was noted anew since then stays. */
  private synchronized void putBack(Map<String, Map<String, Double>> taken) {
    taken.forEach(
        (page, numbers) ->
            numbers.forEach(
                (key, number) -> {
                  if (!waiting.getOrDefault(page, Map.of()).containsKey(key)) {
                    note(page, key, number);
                  }
                }));
  }

  /** Names of fields must have neither dots nor dollars. */
  private static String encoded(String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }

  private static String decoded(String field) {
    return new String(Base64.getUrlDecoder().decode(field), StandardCharsets.UTF_8);
  }
}
