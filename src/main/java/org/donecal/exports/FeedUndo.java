package org.donecal.exports;

import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.UUID;
import org.donecal.history.Line;
import org.donecal.history.Restoring;
import org.donecal.history.Undoing;
import org.donecal.store.Sql;

/**
 * Puts feeds back. One that was revoked is read at its old address again: whoever undoes that wants
 * the programs to go on that have it.
 */
final class FeedUndo extends Restoring<Feed> {
  FeedUndo() {
    super(Feed.RECORDING);
  }

  private static Feeds feeds(Undoing undoing) {
    return new Feeds(new Sql(undoing.session()), undoing.member().id());
  }

  @Override
  protected Optional<Feed> find(Undoing undoing, UUID id) {
    return feeds(undoing).find(id);
  }

  @Override
  protected boolean isAlive(Feed feed) {
    return feed.alive();
  }

  @Override
  protected Feed gone(Feed feed, Undoing undoing) {
    return feed.revoked(undoing.now());
  }

  @Override
  protected Feed back(Feed feed, Undoing undoing, Line line) {
    feeds(undoing).checkRoom();
    return feed.revoked(null);
  }

  @Override
  protected Feed with(Feed feed, JsonObject fields, Undoing undoing) {
    return feed.with(FeedTerms.of(fields));
  }

  @Override
  protected void write(Feed feed, Undoing undoing) {
    feeds(undoing).write(feed);
  }
}
