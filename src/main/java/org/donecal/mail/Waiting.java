package org.donecal.mail;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A walk through what is due. It goes on where it stands: neither what was passed by nor what is
 * still to come is held in memory, but for the numbers of the minutes that have a folder.
 */
final class Waiting implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Waiting.class);

  private final Spool spool;
  private final Instant now;
  private final Deque<Path> minutes;
  private @Nullable Path folder;
  private @Nullable DirectoryStream<Path> open;
  private Iterator<Path> files = List.<Path>of().iterator();

  /** A file that is due. */
  record Found(Path file, SpoolName name) {}

  Waiting(Spool spool) throws IOException {
    this.spool = spool;
    this.now = spool.now();
    this.minutes = minutes();
  }

  private Deque<Path> minutes() throws IOException {
    var found = new ArrayList<Path>();
    try (var folders = spool.disk().list(spool.folders().waiting())) {
      for (var each : folders) {
        if (Folders.isMinute(each)) {
          if (isOver(each) || minute(each) == minute(now)) {
            found.add(each);
          }
        } else if (!Folders.isHidden(each)) {
          spool.putAside(each, "It lies where only folders are");
        }
      }
    } catch (DirectoryIteratorException failed) {
      throw failed.getCause();
    }
    found.sort(Comparator.comparingLong(Waiting::minute));
    return new ArrayDeque<>(found);
  }

  /** Whether nothing new comes to it: past, or so far ahead that a clock was wrong. */
  private boolean isOver(Path folder) {
    return minute(folder) < minute(now) || minute(folder) >= minute(now.plus(BackOff.LONGEST));
  }

  private static long minute(Instant instant) {
    return Long.parseLong(SpoolName.minute(instant));
  }

  private static long minute(Path folder) {
    return Long.parseLong(Folders.name(folder));
  }

  /** The next one; empty when all have been passed by. */
  Optional<Found> next() throws IOException {
    while (hasFile()) {
      var file = files.next();
      var name = SpoolName.read(Folders.name(file));
      if (name.isPresent()) {
        if (name.get().isDue(now)) {
          return Optional.of(new Found(file, name.get()));
        }
      } else if (!Folders.isHidden(file)) {
        spool.putAside(file, "Its name is none of ours");
      }
    }
    return Optional.empty();
  }

  private boolean hasFile() throws IOException {
    try {
      while (!files.hasNext()) {
        clearAway();
        var minute = minutes.poll();
        if (minute == null) {
          return false;
        }
        open(minute);
      }
      return true;
    } catch (DirectoryIteratorException failed) {
      throw failed.getCause();
    }
  }

  private void open(Path minute) throws IOException {
    try {
      var stream = spool.disk().list(minute);
      open = stream;
      folder = minute;
      files = stream.iterator();
    } catch (NoSuchFileException gone) {
      files = List.<Path>of().iterator();
    } catch (NotDirectoryException file) {
      spool.putAside(minute, "It lies where only folders are");
    } catch (AccessDeniedException closed) {
      LOG.error("{} can't be looked into; what lies there waits", minute, closed);
    }
  }

  /** A folder of a minute that is over, and in which nothing is left, is of no use any more. */
  private void clearAway() throws IOException {
    close();
    var done = folder;
    folder = null;
    if (done != null && isOver(done)) {
      try {
        spool.disk().delete(done);
      } catch (DirectoryNotEmptyException inUse) {
        // Somebody's claim came back to it.
      }
    }
  }

  @Override
  public void close() throws IOException {
    var stream = open;
    open = null;
    files = List.<Path>of().iterator();
    if (stream != null) {
      stream.close();
    }
  }
}
