package org.donecal.history;

import org.donecal.signin.Member;
import org.hibernate.Session;

/** Lets the changes of one member take turns. */
public interface Turn {

  /** Waits for the member's turn, which lasts until the session's transaction ends. */
  void take(Session session, Member member);
}
