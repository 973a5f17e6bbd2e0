package org.donecal.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.donecal.kernel.Failure;
import org.donecal.kernel.Opaque;

/**
 * Makes entries of what a file tells, keeps back what it tells twice, and hands on piece by piece.
 */
final class Sieve implements Listener {
  /** So many entries, or entries with so many characters, make a piece. */
  private static final int PIECE = 2000;

  private static final int LONGEST_PIECE = 2_000_000;
  private static final int MOST = 300_000;

  private final Conversion conversion;
  private final Identity identity;
  private final Report report;
  private final Consumer<List<Fresh>> taker;
  private final Set<UUID> seen = new HashSet<>();
  private List<Fresh> piece = new ArrayList<>();
  private int characters;

  Sieve(Conversion conversion, Identity identity, Report report, Consumer<List<Fresh>> taker) {
    this.conversion = conversion;
    this.identity = identity;
    this.report = report;
    this.taker = taker;
  }

  /** Hears all of a file; where it can't be read on, that is the last fault. */
  void hear(Format format, Source source, Times times) {
    try {
      format.read(source, times, this);
    } catch (Broken broken) {
      report.broken(broken);
    }
    hand();
  }

  @Override
  public void told(Told told) {
    try {
      take(told);
    } catch (Failure.Invalid wrong) {
      report.fault(told.line(), String.valueOf(wrong.getMessage()));
    }
  }

  @Override
  public void offered(Told told) {
    try {
      take(told);
    } catch (Failure.Invalid wrong) {
      report.skipped();
      report.warn(told.line(), "This is left out: " + wrong.getMessage());
    }
  }

  private void take(Told told) {
    if (seen.size() == MOST) {
      throw new Broken(told.line(), "There are more than " + MOST + " entries up to here.");
    }
    var content = conversion.content(told, message -> report.warn(told.line(), message));
    var name = identity.of(told, content);
    if (!seen.add(name)) {
      report.duplicates(1);
      return;
    }
    var id = told.ours().flatMap(Opaque::read).orElse(null);
    var placed = told.time() instanceof Told.Length;
    var fresh = new Fresh(told.line(), name, id, spelling(told), placed, content);
    report.show(fresh);
    add(fresh);
  }

  /** How the source spells the tags of a text; those that stand apart are spelled in the title. */
  private static List<String> spelling(Told told) {
    return told.text().isBlank() ? List.of() : told.tags();
  }

  private void add(Fresh fresh) {
    piece.add(fresh);
    var note = fresh.content().note();
    characters += fresh.content().title().length() + (note == null ? 0 : note.length());
    if (piece.size() == PIECE || characters > LONGEST_PIECE) {
      hand();
    }
  }

  private void hand() {
    var full = piece;
    piece = new ArrayList<>();
    characters = 0;
    if (!full.isEmpty()) {
      taker.accept(full);
    }
  }

  @Override
  public void skipped(long line) {
    report.skipped();
  }

  @Override
  public void warned(long line, String message) {
    report.warn(line, message);
  }

  @Override
  public void fault(long line, String message) {
    report.fault(line, message);
  }
}
