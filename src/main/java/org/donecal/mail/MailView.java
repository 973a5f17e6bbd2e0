package org.donecal.mail;

import java.time.Instant;
import java.util.List;

/**
 * A message in the spool, as an admin sees it.
 *
 * @param recipients those who have not got it
 * @param due when it is tried next; of a dead one, when it died
 * @param why what the last try came to, recipient by recipient where they differ
 */
public record MailView(
    String id,
    State state,
    List<String> recipients,
    String subject,
    Instant queued,
    Instant due,
    int attempts,
    String why) {

  /** Where it stands. */
  public enum State {
    WAITING,
    RETRYING,
    DEAD
  }
}
