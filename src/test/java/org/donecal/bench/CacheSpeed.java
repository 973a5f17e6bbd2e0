package org.donecal.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Measures the persistent cache beside a find by {@code _id} and a map. */
public final class CacheSpeed {
  private static final String COLUMN = "embedded MongoDB";
  private static final int LEAST = 1000;
  private static final int WARM_UP = 3000;
  private static final int CLIENTS = 32;
  private static final long RUSH_NANOS = 5_000_000_000L;

  private final ServerProcess server;
  private final Table table = new Table();
  private final Random random = new Random(1);

  private CacheSpeed(ServerProcess server) {
    this.server = server;
  }

  /** Takes how many profiles the larger collection has. */
  public static void main(String[] arguments) throws Exception {
    var most = Integer.parseInt(arguments[0]);
    var data = Files.createTempDirectory("donecal-bench-");
    try (var server = process(data, most)) {
      var speed = new CacheSpeed(server);
      speed.stored(most);
      speed.inMemory();
      speed.rush();
      System.out.println(speed.table);
    }
  }

  private static ServerProcess process(Path data, int most) {
    return ServerProcess.start(
        CacheServer.class,
        List.of("-Xmx400m", "-Ddonecal.data=" + data),
        List.of(String.valueOf(LEAST), String.valueOf(most)));
  }

  /** Each size by itself: the pages of the one must not drive out those of the other. */
  private void stored(int most) {
    try (var wire = server.wire()) {
      for (var size : List.of(LEAST, most)) {
        var ours = asking(wire, () -> any("/stored/" + size, size));
        var bare = asking(wire, () -> any("/found/" + size, size));
        var standing = new Contest(60, 20).run(WARM_UP, Map.of("ours", ours, "bare", bare));
        enter("kept in MongoDB, of " + size, standing, "ours", "bare", 1.2);
      }
      growth(wire, "/stored/", "the same, growth", most);
      growth(wire, "/found/", "findOne by itself, growth", most);
    }
  }

  private void growth(Wire wire, String path, String what, int most) {
    var large = asking(wire, () -> any(path + most, most));
    var small = asking(wire, () -> any(path + LEAST, LEAST));
    var standing = new Contest(60, 20).run(WARM_UP, Map.of("large", large, "small", small));
    enter(what, standing, "large", "small", 1.3);
  }

  private byte[] any(String path, int size) {
    return get(path, random.nextInt(size));
  }

  private static byte[] get(String path, int number) {
    return Wire.get(path + "?id=" + CacheServer.id(number), "");
  }

  private void inMemory() {
    try (var wire = server.wire()) {
      Map<String, Runnable> contenders = new LinkedHashMap<>();
      for (var name : List.of("fresh", "stale", "map")) {
        var request = get("/" + name, 0);
        contenders.put(name, asking(wire, () -> request));
      }
      var standing = new Contest(60, 50).run(2 * WARM_UP, contenders);
      enter("kept in memory, by a map's", standing, "fresh", "map", 1.5);
      enter("stale while its loader hangs, by a fresh one's", standing, "stale", "fresh", 1.1);
    }
  }

  private static Runnable asking(Wire wire, Supplier<byte[]> request) {
    return () -> wire.ask(request.get());
  }

  private void enter(
      String what, Contest.Standing standing, String one, String other, double most) {
    var millis = Aim.atMost(0, " ms");
    table.enter(
        COLUMN,
        what,
        standing.ratio(one, other),
        Aim.atMost(most, "×"),
        millis.shown(standing.millis(one)) + ", " + millis.shown(standing.millis(other)));
  }

  /** Many at once, each as fast as it is answered. */
  private void rush() throws Exception {
    var request = get("/fresh", 0);
    perSecond(request);
    table.enter(
        COLUMN,
        CLIENTS + " clients, kept in memory",
        perSecond(request),
        Aim.atLeast(10_000, " a second"),
        Math.round(perSecond(get("/map", 0))) + " from the map");
  }

  private double perSecond(byte[] request) throws Exception {
    var wires = Stream.generate(server::wire).limit(CLIENTS).toList();
    var threads = Executors.newFixedThreadPool(CLIENTS);
    try {
      var start = System.nanoTime();
      var answered = 0L;
      for (var client : threads.invokeAll(wires.stream().map(it -> client(it, request)).toList())) {
        answered += client.get();
      }
      return answered * 1e9 / (System.nanoTime() - start);
    } finally {
      threads.shutdownNow();
      wires.forEach(Wire::close);
    }
  }

  private static Callable<Long> client(Wire wire, byte[] request) {
    return () -> {
      var end = System.nanoTime() + RUSH_NANOS;
      var answered = 0L;
      for (; System.nanoTime() < end; answered++) {
        wire.ask(request);
      }
      return answered;
    };
  }
}
