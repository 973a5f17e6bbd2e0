package org.donecal.mail;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.donecal.mail.Waiting.Found;

/** All that lies in a spool, name by name; nothing is read but names. */
record Stock(Spool spool) {

  /** Sees one file after the other, as long as it answers that it wants more. */
  interface Eye {
    boolean wantsMore(Found found);
  }

  /** Some of what waits, at most so many. */
  List<Found> someWaiting(int most) throws IOException {
    var some = new ArrayList<Found>();
    eachWaiting(found -> some.add(found) && some.size() < most);
    return some;
  }

  List<Found> someDead(int most) throws IOException {
    var some = new ArrayList<Found>();
    eachDead(found -> some.add(found) && some.size() < most);
    return some;
  }

  Optional<Found> find(UUID id) throws IOException {
    var hits = new ArrayList<Found>();
    Eye search = found -> !found.name().id().equals(id) || !hits.add(found);
    if (eachWaiting(search)) {
      eachDead(search);
    }
    return hits.stream().findFirst();
  }

  /** Whether the eye still wanted more at the end. */
  boolean eachWaiting(Eye eye) throws IOException {
    try (var minutes = spool.disk().list(spool.folders().waiting())) {
      for (var minute : minutes) {
        if (Folders.isMinute(minute) && !eachIn(minute, eye)) {
          return false;
        }
      }
      return true;
    } catch (DirectoryIteratorException failed) {
      throw failed.getCause();
    }
  }

  boolean eachDead(Eye eye) throws IOException {
    return eachIn(spool.folders().dead(), eye);
  }

  private boolean eachIn(Path folder, Eye eye) throws IOException {
    try (var files = spool.disk().list(folder)) {
      for (var file : files) {
        var name = SpoolName.read(Folders.name(file));
        if (name.isPresent() && !eye.wantsMore(new Found(file, name.get()))) {
          return false;
        }
      }
    } catch (NoSuchFileException | NotDirectoryException gone) {
      return true; // Cleared away meanwhile, or put aside soon.
    } catch (DirectoryIteratorException failed) {
      throw failed.getCause();
    }
    return true;
  }
}
