package org.donecal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A share beside its owner's own pages, and so many (500 unless told) who watch it: what they cost,
 * and how soon all of them hear of a save.
 */
public final class SharingSpeed {
  private static final int ENTRIES = 10_000;
  private static final int VIEWERS = 500;
  private static final int SAVES = 20;
  private static final String TAG = "acme";
  private static final String COLUMN = "H2";
  private static final Pattern ADDRESS = Pattern.compile("\"url\":\"https?://[^/]+(/[^\"]+)\"");
  private static final Contest CONTEST = new Contest(15, 10);

  private final ServerProcess server;
  private final Owner owner;
  private final String share;
  private final Table table = new Table();

  private SharingSpeed(ServerProcess server) {
    this.server = server;
    try (var wire = server.wire()) {
      this.owner = Owner.of(ENTRIES, wire);
      wire.ask(Wire.post("/bare/prepare", "", ""));
      var made = "{\"filter\":\"@" + TAG + "\",\"detail\":\"notes\"}";
      var answer = wire.ask(Wire.post("/api/v1/shares", owner.cookie(), made)).text();
      var address = ADDRESS.matcher(answer);
      if (!address.find()) {
        throw new IllegalStateException(answer);
      }
      this.share = address.group(1);
    }
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var viewers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : VIEWERS;
    var data = Files.createTempDirectory("sharing-speed-");
    try (var server = ServerProcess.start(data, Map.of())) {
      var speed = new SharingSpeed(server);
      speed.pages();
      speed.watch(viewers);
      System.out.println(speed.table);
    }
  }

  private void pages() {
    try (var wire = server.wire()) {
      var month = "start=" + LikelyEntries.MONTH + "&end=" + LikelyEntries.MONTH.plusMonths(1);
      Map<String, Runnable> contenders = new LinkedHashMap<>();
      contenders.put("own page", asks(wire, Wire.page("/", owner.cookie())));
      contenders.put("share's page", asks(wire, Wire.page(share, "")));
      contenders.put("own month", asks(wire, owner.month()));
      contenders.put("share's month", asks(wire, Wire.get(share + "/entries?" + month, "")));
      var standing = CONTEST.run(200, contenders);
      compare(standing, "share's page", "own page");
      compare(standing, "share's month", "own month");
    }
  }

  private static Runnable asks(Wire wire, byte[] request) {
    return () -> wire.ask(request);
  }

  private void compare(Contest.Standing standing, String one, String other) {
    table.enter(
        COLUMN,
        one + ", by its owner's",
        standing.ratio(one, other),
        Aim.atMost(1.5, "×"),
        Aim.atMost(0, " ms").shown(standing.millis(one)));
  }

  private void watch(int viewers) throws InterruptedException {
    var before = server.residentMebibytes();
    var all = new ArrayList<Listener>();
    for (var i = 0; i < viewers; i++) {
      all.add(Listener.on(server.port(), share + "/stream"));
    }
    for (var listener : all) {
      listener.awaitReady();
    }
    var slowest = slowest(all);
    table.enter(
        COLUMN,
        viewers + " listeners, more memory of the process",
        server.residentMebibytes() - before,
        Aim.atMost(100, " MiB"),
        "");
    table.enter(
        COLUMN, "a save until the last has heard, slowest", slowest, Aim.atMost(1, " s"), "");
    all.forEach(Listener::close);
  }

  private double slowest(List<Listener> all) throws InterruptedException {
    var slowest = 0.0;
    try (var wire = server.wire()) {
      for (var save = 0; save < SAVES; save++) {
        var heard = new CountDownLatch(all.size());
        all.forEach(it -> it.tell(heard));
        var entry = "{\"title\":\"@" + TAG + " " + save + "\",\"start\":\"2026-01-01\"}";
        var start = System.nanoTime();
        wire.ask(Wire.post("/api/v1/entries", owner.cookie(), entry));
        if (!heard.await(1, TimeUnit.MINUTES)) {
          throw new IllegalStateException(heard.getCount() + " heard nothing");
        }
        slowest = Math.max(slowest, (System.nanoTime() - start) / 1e9);
      }
    }
    return slowest;
  }
}
