package org.donecal.mail;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.donecal.kernel.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes messages. What it has taken will go out, or will be told as dead: it is on disk by then.
 */
public final class Outbox {
  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
  private static final Duration A_WHILE = Duration.ofMinutes(1);

  private final Mime mime;
  private final Mailbox home;
  private final Spool spool;
  private final Readings readings;
  private final Runnable nudge;
  private final Clock clock;

  /**
   * @param home who messages are from unless they say otherwise
   * @param nudge tells whoever drains that there is something
   */
  Outbox(Mailbox home, Spool spool, Readings readings, Runnable nudge, Clock clock) {
    this.mime = new Mime(home);
    this.home = home;
    this.spool = spool;
    this.readings = readings;
    this.nudge = nudge;
    this.clock = clock;
  }

  /**
   * Takes a message, for good. Call it after your transaction, not within.
   *
   * @return its Message-ID
   * @throws Failure.Unavailable if the disk does not take it: then nothing will be sent
   */
  public String enqueue(Message message) {
    var now = clock.instant();
    var written = mime.write(message, now);
    try {
      spool.add(Envelope.of(message, home, now, written.content().length), written.content());
    } catch (IOException failed) {
      throw refused(failed);
    }
    readings.queued();
    nudge.run();
    return written.messageId();
  }

  /**
   * Finds out whether a message would be taken, for those who may not tell whether they write one.
   *
   * @throws Failure.Unavailable if not
   */
  public void check() {
    try {
      spool.probe();
    } catch (IOException failed) {
      throw refused(failed);
    }
  }

  private Failure.Unavailable refused(IOException failed) {
    LOG.error("The spool takes no mail", failed);
    readings.spoolFailed();
    return new Failure.Unavailable("Mail can't be sent just now. Please try again later.", A_WHILE);
  }
}
