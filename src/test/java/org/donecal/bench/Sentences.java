package org.donecal.bench;

import java.util.List;
import org.donecal.sentence.Sentence;

/** Reading sentences, with nothing else around. */
final class Sentences {
  private static final int WARM_UP = 20_000;
  private static final int ROUNDS = 51;
  private static final int TURNS = 1_000;
  private static final double NANOS = 1_000;

  /** Each of 80 characters: understood to the end, in the middle, not at all. */
  private static final List<String> MIX =
      List.of(
          padded("2h yesterday @acme fixed #login"),
          padded("9:30-11 standup with everybody who was there"),
          padded("last friday 14:00 90min the quarterly report"),
          padded("from 9:30 to 11:15am on the day before yesterday, @acme planned the next week"),
          padded("20 nov - 22 nov 2026 @holiday"),
          padded("#123 @acme @beta 1h 30m 3.20pm nov 20, 2026 reviewed what the others had done"),
          padded("all day @conf"),
          padded("Not first 3pm, and then nothing that anybody could understand"),
          padded("@a @b @c @d @e @f @g @h @i @j @k @l @m @n @o @p @q @r @s @t @u @v @w"));

  private final Table table;
  private long read;

  Sentences(Table table) {
    this.table = table;
  }

  private static String padded(String text) {
    return (text + " x".repeat(40)).substring(0, 80);
  }

  void measure() {
    for (var i = 0; i < WARM_UP; i++) {
      readAll();
    }
    var rounds = new double[ROUNDS];
    for (var round = 0; round < ROUNDS; round++) {
      var start = System.nanoTime();
      for (var turn = 0; turn < TURNS; turn++) {
        readAll();
      }
      rounds[round] = (System.nanoTime() - start) / NANOS / TURNS / MIX.size();
    }
    if (read == 0) {
      throw new IllegalStateException("Nothing was read");
    }
    table.enter(
        "H2",
        "sentence of 80 characters",
        Contest.median(rounds),
        Aim.atMost(20, " µs"),
        "no database");
  }

  /** Keeps count of what was read, so that it is read at all. */
  private void readAll() {
    for (var text : MIX) {
      read += Sentence.of(text).title().length();
    }
  }
}
