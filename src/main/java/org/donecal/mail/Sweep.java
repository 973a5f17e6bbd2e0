package org.donecal.mail;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes back the claims of those who died, and clears away what they left half-written. */
record Sweep(Spool spool) {
  private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
  private static final Duration LEFTOVER = Duration.ofHours(1);

  void run() throws IOException {
    each(spool.folders().claimed(), this::claimed);
    each(spool.folders().tmp(), this::leftover);
  }

  private void claimed(Path file) throws IOException {
    var name = spool.folders().claimedName(Folders.name(file));
    if (name.isPresent()) {
      if (isOver(spool.folders().leaseEnd(file))) {
        LOG.warn("{} was claimed by somebody who did not come back", file);
        spool.takeBack(file, name.get());
      }
    } else if (!Folders.isHidden(file)) {
      spool.bury(file, "Its name is none of ours");
    }
  }

  /** A lease that ends further ahead than any was given by a clock that was wrong. */
  private boolean isOver(Instant leaseEnd) {
    return leaseEnd.isBefore(spool.now()) || leaseEnd.isAfter(spool.now().plus(BackOff.LONGEST));
  }

  private void leftover(Path file) throws IOException {
    if (spool.disk().changed(file).isBefore(spool.now().minus(LEFTOVER))) {
      spool.disk().delete(file);
    }
  }

  /** These folders are small: they hold what is being written and sent just now. */
  private void each(Path folder, Step step) throws IOException {
    try (var files = spool.disk().list(folder)) {
      for (var file : files) {
        take(file, step);
      }
    } catch (DirectoryIteratorException failed) {
      throw failed.getCause();
    }
  }

  private static void take(Path file, Step step) {
    try {
      step.take(file);
    } catch (NoSuchFileException gone) {
      LOG.debug("Somebody else was faster", gone);
    } catch (IOException stuck) {
      LOG.error("{} stays where it is; all others go on", file, stuck);
    }
  }

  private interface Step {
    void take(Path file) throws IOException;
  }
}
