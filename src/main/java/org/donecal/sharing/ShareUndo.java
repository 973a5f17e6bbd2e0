package org.donecal.sharing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.donecal.history.Line;
import org.donecal.history.Undoable;
import org.donecal.history.Undoing;
import org.donecal.store.Sql;

/**
 * Puts shares back. One that was revoked opens with its old key again: whoever undoes that wants
 * the address to work that others have.
 */
final class ShareUndo implements Undoable {
  @Override
  public String kind() {
    return ShareLine.KIND;
  }

  @Override
  public List<Line> putBack(Undoing undoing, List<Line> lines) {
    var shares = new Shares(new Sql(undoing.session()), undoing.member().id());
    var written = new ArrayList<Line>();
    for (var line : lines) {
      shares.find(line.subject()).ifPresent(it -> written.add(putBack(undoing, shares, it, line)));
    }
    return written;
  }

  private static Line putBack(Undoing undoing, Shares shares, Share share, Line line) {
    var was = line.was();
    var became = line.became();
    if (was == null ? !share.alive() : became == null && share.alive()) {
      throw undoing.conflict(line);
    }
    if (was == null) {
      shares.write(share.revoked(undoing.now()));
      return ShareLine.revoked(share);
    }
    if (became == null) {
      shares.checkRoom();
      shares.write(share.revoked(null));
      return ShareLine.made(share);
    }
    var is = share.terms().json();
    for (var field : became.keySet()) {
      if (!Objects.equals(is.get(field), became.get(field))) {
        throw undoing.conflict(line, field);
      }
    }
    var again = share.with(Terms.of(over(is, was)));
    shares.write(again);
    return ShareLine.changed(share, again);
  }

  private static JsonObject over(JsonObject fields, JsonObject others) {
    var all = Json.createObjectBuilder(fields);
    others.forEach(all::add);
    return all.build();
  }
}
