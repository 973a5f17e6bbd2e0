package org.donecal.bench;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.donecal.cache.Budget;
import org.donecal.cache.Cache;
import org.donecal.cache.CacheModule;
import org.donecal.cache.Kind;
import org.donecal.cache.Loaded;
import org.donecal.cache.Loader;
import org.donecal.cache.Policy;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * A process of its own with the embedded MongoDB and one Jetty, on it the cache and what it is
 * compared with, each behind a servlet that writes the same few bytes. Takes how many profiles to
 * store, each number in a collection of its own, and prints the port it took.
 */
public final class CacheServer {
  private static final Duration FOR_EVER = Duration.ofDays(50_000);
  private static final int THREADS = 4;
  private static final int AT_ONCE = 1000;
  private static final String ID = "_id";

  private final MongoDatabase database;
  private final ServletContextHandler context = new ServletContextHandler("/");

  private CacheServer(MongoDatabase database) {
    this.database = database;
  }

  public static void main(String[] arguments) throws Exception {
    var mongodb = new MongoServer(new H2Backend(System.getProperty("donecal.data") + "/bench.mv"));
    mongodb.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    var client = MongoClients.create("mongodb:/" + mongodb.getLocalAddress());
    var made = new CacheServer(client.getDatabase("donecal"));
    for (var profiles : arguments) {
      made.stored(Integer.parseInt(profiles));
    }
    made.inMemory();
    made.serve();
  }

  static String id(int number) {
    return "did:plc:" + number;
  }

  /** From MongoDB each time: between two looks at it a minute goes by. */
  private void stored(int profiles) {
    var name = "bench" + profiles;
    var policy = Policy.DEFAULT.of(FOR_EVER, FOR_EVER);
    var cache = cache(new LeapingClock(), name, policy, keys -> Map.of());
    cache.putAll(Map.of(id(0), BenchProfile.of(0)));
    var documents = database.getCollection(name);
    copy(documents, profiles);
    add("/stored/" + profiles, id -> kept(cache, id, false));
    add("/found/" + profiles, id -> found(documents, id));
  }

  private static void copy(MongoCollection<Document> documents, int profiles) {
    var like = documents.find(Filters.eq(id(0))).first();
    if (like == null) {
      throw new IllegalStateException("Nothing was kept");
    }
    var batch = new ArrayList<Document>();
    for (var number = 1; number < profiles; number++) {
      batch.add(new Document(like).append(ID, id(number)));
      if (batch.size() == AT_ONCE || number == profiles - 1) {
        documents.insertMany(batch);
        batch.clear();
      }
    }
  }

  /** Fresh ones, stale ones whose loader hangs, and a plain map. */
  private void inMemory() {
    var now = Clock.systemUTC();
    var hours = Clock.offset(now, Duration.ofHours(-2));
    var usual = Policy.DEFAULT;
    var patient =
        new Policy(
            usual.fresh(), usual.maximum(), usual.unknown(), Duration.ofDays(1), usual.forget());
    Map<String, BenchProfile> one = Map.of(id(0), BenchProfile.of(0));
    var fresh = cache(now, "fresh", usual.of(FOR_EVER, FOR_EVER), keys -> Map.of());
    fresh.putAll(one);
    cache(hours, "stale", usual, keys -> Map.of()).putAll(one);
    var stale = cache(now, "stale", patient, CacheServer::hang);
    var map = new ConcurrentHashMap<>(one);
    var fetchedAt = now.instant();
    add("/fresh", id -> kept(fresh, id, false));
    add("/stale", id -> kept(stale, id, true));
    add(
        "/map",
        id -> {
          var profile = map.get(id);
          return profile == null ? "" : profile.json(fetchedAt);
        });
  }

  private static Map<String, Loaded<BenchProfile>> hang(Set<String> keys)
      throws InterruptedException {
    new CountDownLatch(1).await();
    throw new IllegalStateException("Nobody waits so long for " + keys);
  }

  private Cache<BenchProfile> cache(
      Clock clock, String name, Policy policy, Loader<BenchProfile> loader) {
    var module = new CacheModule(() -> database, clock, Executors.newFixedThreadPool(THREADS));
    return module.open(new Kind<>(name, 1, BenchProfile.class, policy, loader, Budget.UNLIMITED));
  }

  private static String kept(Cache<BenchProfile> cache, String id, boolean stale) {
    var known = cache.get(id).known().orElseThrow();
    if (known.stale() != stale) {
      throw new IllegalStateException(id + " is " + (stale ? "fresh" : "stale"));
    }
    return known.value().json(known.fetchedAt());
  }

  private static String found(MongoCollection<Document> documents, String id) {
    var found = documents.find(Filters.eq(id)).first();
    if (found == null) {
      throw new IllegalStateException("There is no " + id);
    }
    return BenchProfile.of(found.get("value", Document.class))
        .json(found.get("fetchedAt", Date.class).toInstant());
  }

  private void add(String path, UnaryOperator<String> json) {
    context.addServlet(new ServletHolder(new ProfileServlet(json)), path);
  }

  private void serve() throws Exception {
    var server = new Server();
    var connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(context);
    server.start();
    System.out.println(BenchServer.PORT + connector.getLocalPort());
    server.join();
  }
}
