package org.donecal.history;

import org.donecal.signin.Member;

/** Lets rooms above offer the undo of a step that they made. */
public interface TakingBack {

  /** What the step did, and whether it is undone; {@code NotFound} if it is too long ago. */
  ChangeView look(Member member, String step);

  /** Undoes it; {@code Conflict} if it is undone, or if something of it was changed since. */
  ChangeView undo(Member member, String step);
}
