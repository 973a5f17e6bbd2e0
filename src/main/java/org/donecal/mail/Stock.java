package org.donecal.mail;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.UUID;
import org.donecal.mail.Waiting.Found;

/** All that lies in a spool, name by name; nothing is read but names. */
record Stock(Spool spool) {
  private static final Comparator<SpoolName> ORDER =
      Comparator.comparingLong(SpoolName::due)
          .thenComparing(SpoolName::attempts)
          .thenComparing(SpoolName::id);

  /** Sees one file after the other, as long as it answers that it wants more. */
  interface Eye {
    boolean wantsMore(Found found);
  }

  /** What comes next after a name, or at first, the first of it first, at most so many. */
  List<Found> waiting(Optional<SpoolName> after, int most) throws IOException {
    var few = new Few(ORDER, after, most);
    eachWaiting(few);
    return few.inOrder();
  }

  /** The dead before a name, or the last of all, the last first. */
  List<Found> dead(Optional<SpoolName> before, int most) throws IOException {
    var few = new Few(ORDER.reversed(), before, most);
    eachDead(few);
    return few.inOrder();
  }

  /** Sees all names and holds few: those that come first behind another. */
  private static final class Few implements Eye {
    private final Comparator<SpoolName> order;
    private final Optional<SpoolName> behind;
    private final int most;
    private final PriorityQueue<Found> held;

    Few(Comparator<SpoolName> order, Optional<SpoolName> behind, int most) {
      this.order = order;
      this.behind = behind;
      this.most = most;
      this.held = new PriorityQueue<>(Comparator.comparing(Found::name, order.reversed()));
    }

    @Override
    public boolean wantsMore(Found found) {
      if (behind.isEmpty() || order.compare(found.name(), behind.get()) > 0) {
        held.add(found);
        if (held.size() > most) {
          held.remove();
        }
      }
      return true;
    }

    List<Found> inOrder() {
      return held.stream().sorted(Comparator.comparing(Found::name, order)).toList();
    }
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
