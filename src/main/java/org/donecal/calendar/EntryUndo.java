package org.donecal.calendar;

import java.util.ArrayList;
import java.util.List;
import org.donecal.history.Line;
import org.donecal.history.Undoable;
import org.donecal.history.Undoing;

/** Puts entries back. What is gone for good stays gone. */
final class EntryUndo implements Undoable {
  @Override
  public String kind() {
    return Touched.KIND;
  }

  @Override
  public int atOnce() {
    return Step.PIECE;
  }

  /** What has to happen to one entry. */
  private record Way(Touched entry, Content content, boolean alive) {}

  @Override
  public List<Line> putBack(Undoing undoing, List<Line> lines) {
    var step = Step.at(undoing.now(), undoing.session(), undoing.member());
    step.fetch(lines.stream().map(Line::subject).toList());
    var ways = new ArrayList<Way>();
    for (var line : lines) {
      step.known(line.subject()).ifPresent(entry -> ways.add(way(undoing, entry, line)));
    }
    step.learn(ways.stream().map(it -> it.content().title()).toList());
    ways.forEach(it -> step.putBack(it.entry(), it.content(), it.alive()));
    var written = step.write();
    undoing.session().clear();
    return written;
  }

  private static Way way(Undoing undoing, Touched entry, Line line) {
    var was = line.was();
    var became = line.became();
    if (was == null ? !entry.alive() : became == null && entry.alive()) {
      throw undoing.conflict(line);
    }
    if (became != null) {
      Difference.other(entry.content(), became)
          .ifPresent(
              field -> {
                throw undoing.conflict(line, field);
              });
    }
    return was == null
        ? new Way(entry, entry.content(), false)
        : became == null
            ? new Way(entry, entry.content(), true)
            : new Way(entry, Difference.over(entry.content(), was), entry.alive());
  }
}
