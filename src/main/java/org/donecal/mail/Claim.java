package org.donecal.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A message that is ours to send for as long as the lease lasts. Given back by one verb. */
final class Claim {
  private static final Logger LOG = LoggerFactory.getLogger(Claim.class);
  private static final Duration ENOUGH = Spool.LEASE.minusMinutes(2);

  private final Spool spool;
  private final SpoolName name;
  private final Envelope.Opened opened;
  private Path file;

  Claim(Spool spool, SpoolName name, Path file, Envelope.Opened opened) {
    this.spool = spool;
    this.name = name;
    this.file = file;
    this.opened = opened;
  }

  SpoolName name() {
    return name;
  }

  Envelope envelope() {
    return opened.envelope();
  }

  InputStream message() throws IOException {
    return spool.message(file, opened.octets());
  }

  /** Makes sure that there is time to send it; false if it is not ours any more. */
  boolean holds() throws IOException {
    var now = spool.now();
    if (spool.folders().leaseEnd(file).isAfter(now.plus(ENOUGH))) {
      return true;
    }
    try {
      var renewed = spool.folders().claim(name, now.plus(Spool.LEASE));
      spool.disk().move(file, renewed);
      file = renewed;
      return true;
    } catch (NoSuchFileException lost) {
      LOG.warn("{} is somebody else's now", file);
      return false;
    }
  }

  /** Nobody tried: it waits as before. */
  void release() throws IOException {
    spool.place(file, name);
  }

  /** Puts the message where it belongs after a try. */
  void settle(Outcome outcome) throws IOException {
    var next = envelope().after(outcome);
    if (next.to().isEmpty() && next.refused().isEmpty()) {
      spool.finish(file, name);
    } else if (holds()) {
      spool.note(file, name, opened.octets(), next);
      if (next.to().isEmpty()) {
        spool.die(file, name);
      } else {
        spool.putOff(file, name);
      }
    }
  }
}
