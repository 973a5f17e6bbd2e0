package org.donecal.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.donecal.kernel.Failure;
import org.donecal.kernel.Failure.Fault;

/** What was found in a file: counted, and of each kind the first few in full. */
final class Report {
  private static final int MOST_LISTED = 100;
  private static final int MOST_FAULTS = 1000;
  private static final int SAMPLES = 5;

  /** A sentence about a line of the file. */
  record Remark(long line, String message) {}

  private final List<Remark> errors = new ArrayList<>();
  private final List<Remark> warnings = new ArrayList<>();
  private final List<Fresh> sample = new ArrayList<>();
  private int faults;
  private int warned;
  private int entries;
  private int duplicates;
  private int skipped;

  void fault(long line, String message) {
    faults++;
    if (errors.size() < MOST_LISTED) {
      errors.add(new Remark(line, message));
    }
    if (faults == MOST_FAULTS) {
      throw new Broken(line, "There are " + MOST_FAULTS + " errors up to here.");
    }
  }

  /** Nothing that comes after it was read. */
  void broken(Broken broken) {
    faults++;
    errors.add(new Remark(broken.line(), String.valueOf(broken.getMessage())));
  }

  void warn(long line, String message) {
    warned++;
    if (warnings.size() < MOST_LISTED) {
      warnings.add(new Remark(line, message));
    }
  }

  void skipped() {
    skipped++;
  }

  void duplicates(int count) {
    duplicates += count;
  }

  void entries(int count) {
    entries += count;
  }

  void show(Fresh fresh) {
    if (sample.size() < SAMPLES) {
      sample.add(fresh);
    }
  }

  int entries() {
    return entries;
  }

  int duplicates() {
    return duplicates;
  }

  int skips() {
    return skipped;
  }

  int faults() {
    return faults;
  }

  int warned() {
    return warned;
  }

  List<Remark> errors() {
    return errors;
  }

  List<Remark> warnings() {
    return warnings;
  }

  List<Fresh> sample() {
    return sample;
  }

  /** Refuses the file if a line of it can't be understood. */
  void check() {
    if (faults > 0) {
      var told = errors.stream().map(Report::fault).toList();
      throw new Failure.Invalid(told);
    }
  }

  private static Fault fault(Remark error) {
    var line = Math.toIntExact(Math.min(error.line(), Integer.MAX_VALUE));
    return new Fault("file", error.message(), OptionalInt.empty(), OptionalInt.of(line));
  }
}
