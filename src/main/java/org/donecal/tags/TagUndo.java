package org.donecal.tags;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.donecal.history.Line;
import org.donecal.history.Undoable;
import org.donecal.history.Undoing;
import org.donecal.store.Sql;

/**
 * Puts tags back. A spelling that was used since is left alone: it came by the way, and must not
 * keep anybody from undoing the rest.
 */
final class TagUndo implements Undoable {
  @Override
  public String kind() {
    return TagLine.KIND;
  }

  @Override
  public List<Line> putBack(Undoing undoing, List<Line> lines) {
    var sql = new Sql(undoing.session());
    var done = new ArrayList<Line>();
    for (var line : lines) {
      var was = Objects.requireNonNull(line.was()).getString("name");
      var became = Objects.requireNonNull(line.became()).getString("name");
      var back =
          sql.update(
              "update tag set name = ? where id = ? and account_id = ? and name = ?",
              List.of(was, TagLine.tag(line), undoing.member().id().value(), became));
      if (back == 1) {
        done.add(TagLine.respelled(TagLine.tag(line), became, was));
      }
    }
    return done;
  }
}
