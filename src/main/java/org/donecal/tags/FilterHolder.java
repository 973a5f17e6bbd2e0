package org.donecal.tags;

import java.util.List;
import org.donecal.history.Line;
import org.donecal.signin.AccountId;
import org.donecal.store.Sql;

/**
 * What keeps filters in which a member's tags are named, and follows when a tag is called
 * otherwise: in the step that renames the tag, so that one undo takes back both.
 */
public interface FilterHolder {

  /** How many filters would be others. */
  int count(Sql sql, AccountId account, RenamedTag renamed);

  /**
   * Changes the filters.
   *
   * @return what this changed, as lines of the step
   */
  List<Line> rename(Sql sql, AccountId account, RenamedTag renamed);
}
