package org.donecal.sharing;

import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.UUID;
import org.donecal.history.Line;
import org.donecal.history.Restoring;
import org.donecal.history.Undoing;
import org.donecal.store.Sql;

/**
 * Puts shares back. One that was revoked opens with its old key again: whoever undoes that wants
 * the address to work that others have.
 */
final class ShareUndo extends Restoring<Share> {
  ShareUndo() {
    super(Share.RECORDING);
  }

  private static Shares shares(Undoing undoing) {
    return new Shares(new Sql(undoing.session()), undoing.member().id());
  }

  @Override
  protected Optional<Share> find(Undoing undoing, UUID id) {
    return shares(undoing).find(id);
  }

  @Override
  protected boolean isAlive(Share share) {
    return share.alive();
  }

  @Override
  protected Share gone(Share share, Undoing undoing) {
    return share.revoked(undoing.now());
  }

  @Override
  protected Share back(Share share, Undoing undoing, Line line) {
    shares(undoing).checkRoom();
    return share.revoked(null);
  }

  @Override
  protected Share with(Share share, JsonObject fields, Undoing undoing) {
    return share.with(Terms.of(fields));
  }

  @Override
  protected void write(Share share, Undoing undoing) {
    shares(undoing).write(share);
  }
}
