package org.donecal.exports;

import jakarta.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.donecal.history.Line;
import org.donecal.history.Undoable;
import org.donecal.history.Undoing;
import org.donecal.store.Sql;

/**
 * Puts feeds back. One that was revoked is read at its old address again: whoever undoes that wants
 * the programs to go on that have it.
 */
final class FeedUndo implements Undoable {
  @Override
  public String kind() {
    return FeedLine.KIND;
  }

  @Override
  public List<Line> putBack(Undoing undoing, List<Line> lines) {
    var feeds = new Feeds(new Sql(undoing.session()), undoing.member().id());
    var written = new ArrayList<Line>();
    for (var line : lines) {
      feeds.find(line.subject()).ifPresent(it -> written.add(putBack(undoing, feeds, it, line)));
    }
    return written;
  }

  private static Line putBack(Undoing undoing, Feeds feeds, Feed feed, Line line) {
    var was = line.was();
    var became = line.became();
    if (was == null ? !feed.alive() : became == null && feed.alive()) {
      throw undoing.conflict(line);
    }
    if (was == null) {
      feeds.write(feed.revoked(undoing.now()));
      return FeedLine.revoked(feed);
    }
    if (became == null) {
      feeds.checkRoom();
      feeds.write(feed.revoked(null));
      return FeedLine.made(feed);
    }
    var fields = Json.createObjectBuilder(feed.terms().json());
    for (var field : became.keySet()) {
      if (!Objects.equals(feed.terms().json().get(field), became.get(field))) {
        throw undoing.conflict(line, field);
      }
      fields.add(field, was.get(field));
    }
    var again = feed.with(FeedTerms.of(fields.build()));
    feeds.write(again);
    return FeedLine.changed(feed, again);
  }
}
