package org.donecal.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Comparator;

/** Merging a tag of ten thousand entries into another, and taking it back. */
final class Merging implements AutoCloseable {
  private static final int ENTRIES = 10_000;
  private static final int WARM_UP = 1;
  private static final int ROUNDS = 7;
  private static final String INTO = "meeting";

  private final Subject subject;
  private final Wire wire;

  Merging(Subject subject) {
    this.subject = subject;
    this.wire = subject.server().wire();
  }

  void thereAndBack() {
    var owner = subject.owners().get(Duels.STATISTICS_OF);
    if (owner == null) {
      return;
    }
    var tag = tagOfEnough(owner);
    var merges = new double[ROUNDS];
    var undos = new double[ROUNDS];
    for (var round = -WARM_UP; round < ROUNDS; round++) {
      var start = System.nanoTime();
      var step = wire.ask(owner.merge(tag.getString("name"), INTO)).step();
      var merged = System.nanoTime();
      wire.ask(owner.undo(step));
      var undone = System.nanoTime();
      if (round >= 0) {
        merges[round] = (merged - start) / 1e9;
        undos[round] = (undone - merged) / 1e9;
      }
    }
    var more = tag.getInt("count") + " entries";
    enter("merging a tag of 10,000 entries", merges, more);
    enter("undo of that merge", undos, more);
  }

  private void enter(String what, double[] seconds, String more) {
    subject.enter(what, Contest.median(seconds), Aim.atMost(2, " s"), more);
  }

  /** The rarest of those that have enough. */
  private JsonObject tagOfEnough(Owner owner) {
    try (var json = Json.createReader(new StringReader(wire.ask(owner.tags()).text()))) {
      return json.readArray().getValuesAs(JsonObject.class).stream()
          .filter(it -> it.getInt("count") >= ENTRIES && !it.getString("name").equals(INTO))
          .min(Comparator.comparingInt(it -> it.getInt("count")))
          .orElseThrow();
    }
  }

  @Override
  public void close() {
    wire.close();
  }
}
