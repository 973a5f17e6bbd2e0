package org.donecal.subscriptions;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.donecal.wire.Question;

/** What came of asking for a text. */
sealed interface Fetched {

  /**
   * A text, and the ghosts in it.
   *
   * @param name how the calendar calls itself, or its host
   * @param known what to tell it apart by when it is asked for again
   */
  record Fresh(String name, List<Ghost.Told> ghosts, Question.Known known) implements Fetched {}

  /** It is as it was. */
  record Same() implements Fetched {}

  /**
   * There was none to be had.
   *
   * @param why a sentence
   * @param pause how long its server wants to be left alone
   */
  record Failed(String why, Optional<Duration> pause) implements Fetched {}
}
