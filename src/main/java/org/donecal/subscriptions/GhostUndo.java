package org.donecal.subscriptions;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.donecal.history.Line;
import org.donecal.history.Undoable;
import org.donecal.history.Undoing;
import org.donecal.store.Sql;

/** Lets ghosts come back that were settled, and go again. */
final class GhostUndo implements Undoable {
  @Override
  public String kind() {
    return GhostLine.KIND;
  }

  @Override
  public List<Line> putBack(Undoing undoing, List<Line> lines) {
    var ghosts = new Ghosts(new Sql(undoing.session()), undoing.member().id());
    var written = new ArrayList<Line>();
    for (var line : lines) {
      written.add(putBack(undoing, ghosts, line));
    }
    return written;
  }

  private static Line putBack(Undoing undoing, Ghosts ghosts, Line line) {
    var was = line.was();
    if (was == null) {
      var fields = Objects.requireNonNull(line.became());
      if (!ghosts.unsettle(fields.getString(GhostLine.EVENT))) {
        throw undoing.conflict(line);
      }
      return GhostLine.open(line.subject(), fields);
    }
    var start = was.getJsonNumber(GhostLine.START).longValue();
    if (!ghosts.settle(was.getString(GhostLine.EVENT), start)) {
      throw undoing.conflict(line);
    }
    return GhostLine.settled(line.subject(), was);
  }
}
