package org.donecal.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets contenders take turns, request by request, so that whatever else the machine does hits all
 * of them alike.
 *
 * @param rounds in each run
 * @param turns of each contender in a round
 */
record Contest(int rounds, int turns) {
  private static final int RUNS = 3;

  /** Asks everybody, first for nothing until it is warm, then for the record. */
  Standing run(int warmUp, Map<String, Runnable> contenders) {
    contenders.values().forEach(it -> repeat(warmUp, it));
    var runs = new ArrayList<Map<String, double[]>>();
    for (var run = 0; run < RUNS; run++) {
      runs.add(oneRun(contenders));
    }
    return new Standing(runs, turns);
  }

  private Map<String, double[]> oneRun(Map<String, Runnable> contenders) {
    Map<String, double[]> times = new LinkedHashMap<>();
    contenders.keySet().forEach(name -> times.put(name, new double[rounds]));
    for (var round = 0; round < rounds; round++) {
      for (var turn = 0; turn < turns; turn++) {
        for (var contender : contenders.entrySet()) {
          var start = System.nanoTime();
          contender.getValue().run();
          at(times, contender.getKey())[round] += System.nanoTime() - start;
        }
      }
    }
    return times;
  }

  private static void repeat(int times, Runnable work) {
    for (var i = 0; i < times; i++) {
      work.run();
    }
  }

  private static double[] at(Map<String, double[]> times, String name) {
    var found = times.get(name);
    if (found == null) {
      throw new IllegalArgumentException("Nobody is called " + name);
    }
    return found;
  }

  /** The nanoseconds of each contender in each round of each run. */
  record Standing(List<Map<String, double[]>> runs, int turns) {

    /** How many times as long the one took as the other: medians of rounds, median of runs. */
    double ratio(String one, String other) {
      return median(
          runs.stream()
              .mapToDouble(
                  times -> {
                    var ones = at(times, one);
                    var others = at(times, other);
                    var ratios = new double[ones.length];
                    Arrays.setAll(ratios, round -> ones[round] / others[round]);
                    return median(ratios);
                  })
              .toArray());
    }

    /** A request's usual time. */
    double millis(String name) {
      return median(runs.stream().mapToDouble(times -> median(at(times, name))).toArray())
          / turns
          / 1e6;
    }
  }

  static double median(double[] values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    var middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
