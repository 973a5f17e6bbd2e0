package org.donecal.follow;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;

/** One reply to each question that was asked; none was left out. */
record Replies<Q, R>(Map<Q, R> all) {

  /** The reply to a question of these. */
  R to(Q question) {
    return Objects.requireNonNull(all.get(question), "Nobody asked that");
  }

  Collection<R> values() {
    return all.values();
  }
}
