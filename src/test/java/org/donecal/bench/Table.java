package org.donecal.bench;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What was measured against what was aimed at, a column for each database. */
final class Table {
  private final Set<String> columns = new LinkedHashSet<>();
  private final Map<String, Map<String, String>> lines = new LinkedHashMap<>();

  /**
   * Enters one figure, and tells it to whoever waits.
   *
   * @param more what else is good to know, such as times
   */
  void enter(String column, String what, double measured, Aim aim, String more) {
    var verdict = aim.reachedBy(measured) ? "" : " **missed**";
    var cell = aim.shown(measured) + verdict + (more.isEmpty() ? "" : " (" + more + ")");
    System.err.println(column + ": " + what + ": " + cell + ", aim " + aim);
    columns.add(column);
    lines.computeIfAbsent(what + " | " + aim, key -> new LinkedHashMap<>()).put(column, cell);
  }

  @Override
  public String toString() {
    var text = new StringBuilder("| what | aim |");
    columns.forEach(column -> text.append(' ').append(column).append(" |"));
    text.append("\n|---|---|").append("---|".repeat(columns.size())).append('\n');
    lines.forEach(
        (what, cells) -> {
          text.append("| ").append(what).append(" |");
          columns.forEach(it -> text.append(' ').append(cells.getOrDefault(it, "–")).append(" |"));
          text.append('\n');
        });
    return text.toString();
  }
}
