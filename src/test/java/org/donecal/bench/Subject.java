package org.donecal.bench;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A running server whose figures go into one column of the table.
 *
 * @param owners by the number of their entries
 */
record Subject(
    String database, ServerProcess server, SortedMap<Integer, Owner> owners, Table table) {

  /** Fills the database of a fresh server. */
  static Subject seeded(String database, ServerProcess server, List<Integer> sizes, Table table) {
    var owners = new TreeMap<Integer, Owner>();
    try (var wire = server.wire()) {
      for (var size : sizes) {
        var start = System.nanoTime();
        owners.put(size, Owner.of(size, wire));
        tell(database, size + " entries", start);
      }
      var start = System.nanoTime();
      wire.ask(Wire.post("/bare/prepare", "", ""));
      tell(database, "totals", start);
    }
    return new Subject(database, server, owners, table);
  }

  private static void tell(String database, String what, long start) {
    var seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
    System.err.println(database + ": " + what + " made in " + seconds + " s");
  }

  void enter(String what, double measured, Aim aim, String more) {
    table.enter(database, what, measured, aim, more);
  }

  /** Enters how many times as long the one takes as the other. */
  void enter(String what, Contest.Standing standing, String one, String other, double most) {
    var more = millis(standing, one) + ", " + millis(standing, other);
    enter(what, standing.ratio(one, other), Aim.atMost(most, "×"), more);
  }

  private static String millis(Contest.Standing standing, String name) {
    return Aim.atMost(0, " ms").shown(standing.millis(name));
  }

  /** Both must give the same answer, or the contest would prove nothing. */
  void checkSame(byte[] ours, byte[] bare) {
    try (var wire = server.wire()) {
      var left = json(wire.ask(ours));
      var right = json(wire.ask(bare));
      if (!left.equals(right)) {
        throw new IllegalStateException("Not the same:\n" + left + "\n" + right);
      }
    }
  }

  private static JsonValue json(Reply reply) {
    try (var reader = Json.createReader(new StringReader(reply.text()))) {
      return reader.readValue();
    }
  }
}
