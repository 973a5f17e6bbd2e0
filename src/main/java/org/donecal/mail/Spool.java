package org.donecal.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Messages on disk, one file each. A file is written in {@code tmp}, waits in {@code new} in a
 * folder for the minute it is due, is in {@code claimed} while somebody sends it, and lies in
 * {@code dead} when there is no hope. Each step is one renaming, so that a message is in one place
 * at any time, whoever dies. Many processes may share one spool.
 */
final class Spool {
  private static final Logger LOG = LoggerFactory.getLogger(Spool.class);

  /**
   * So long a claim holds. Sending one message is cut off before, even if that takes a second
   * connection (see {@link Patience}); clocks of servers that share a spool may differ by the rest.
   */
  static final Duration LEASE = Duration.ofMinutes(15);

  private final Disk disk;
  private final Clock clock;
  private final BackOff backOff;
  private final Folders folders;

  /** Messages that were sent, and whose files can't be deleted: they must not go out again. */
  private final Set<UUID> undeletable = ConcurrentHashMap.newKeySet();

  /** What a full disk did not let us note: who has got a message must not get it again. */
  private final Map<UUID, Envelope> unnoted = new ConcurrentHashMap<>();

  private volatile String known = "";

  /** Opens the spool in a folder, which is made if need be. */
  Spool(Path folder, Disk disk, Clock clock, BackOff backOff) throws IOException {
    this.disk = disk;
    this.clock = clock;
    this.backOff = backOff;
    this.folders = new Folders(folder);
    for (var each : folders.all()) {
      disk.makeFolder(each);
    }
    probe();
  }

  /** Fails where a message would not be taken either. */
  void probe() throws IOException {
    var probe = folders.tmp().resolve("probe-" + UUID.randomUUID());
    disk.write(probe, out -> out.write('\n'));
    disk.delete(probe);
  }

  Folders folders() {
    return folders;
  }

  Disk disk() {
    return disk;
  }

  Instant now() {
    return clock.instant();
  }

  /** Takes a message; when this comes back, a power cut can't take it away any more. */
  void add(Envelope envelope, byte[] message) throws IOException {
    var name = SpoolName.fresh(now());
    var written =
        write(
            out -> {
              out.write(envelope.line());
              out.write(message);
            });
    try {
      place(written, name);
    } catch (IOException failed) {
      discard(written);
      discard(waiting(name));
      throw failed;
    }
  }

  private Path write(Disk.Writing writing) throws IOException {
    var file = folders.tmp().resolve(SpoolName.fresh(now()).toString());
    try {
      disk.write(file, writing);
      return file;
    } catch (IOException failed) {
      discard(file);
      throw failed;
    }
  }

  private void discard(Path file) {
    try {
      disk.delete(file);
    } catch (IOException stays) {
      LOG.warn("{} stays until it is swept", file, stays);
    }
  }

  private Path waiting(SpoolName name) {
    return folders.minute(name.minute()).resolve(name.toString());
  }

  /** Lets a file wait under this name. */
  void place(Path file, SpoolName name) throws IOException {
    var minute = name.minute();
    var folder = folders.minute(minute);
    if (!minute.equals(known)) {
      disk.makeFolder(folder);
      known = minute;
    }
    var target = folder.resolve(name.toString());
    try {
      disk.move(file, target);
    } catch (NoSuchFileException swept) {
      // An empty folder may be cleared away by whoever drains, at any time.
      disk.makeFolder(folder);
      disk.move(file, target);
    }
    disk.sync(folder);
  }

  /** What is due, folder by folder, the oldest first. */
  Waiting due() throws IOException {
    return new Waiting(this);
  }

  /** Claims a message for the length of a lease; empty if somebody else was faster. */
  Optional<Claim> claim(Path file, SpoolName name) throws IOException {
    var taken = take(file, name);
    if (taken.isEmpty()) {
      return Optional.empty();
    }
    var claimed = taken.get();
    if (undeletable.contains(name.id())) {
      finish(claimed, name);
      return Optional.empty();
    }
    try {
      return Optional.of(new Claim(this, name, claimed, open(claimed).as(unnoted.get(name.id()))));
    } catch (Corrupt corrupt) {
      putAside(claimed, String.valueOf(corrupt.getMessage()));
    } catch (IOException unreadable) {
      LOG.error("{} can't be read now; it is tried again", claimed, unreadable);
      putOff(claimed, name);
    }
    return Optional.empty();
  }

  /** Notes on a claimed message what became of it; on a full disk, in memory at least. */
  void note(Path claimed, SpoolName name, int octets, Envelope next) {
    try {
      rewrite(claimed, octets, next);
      unnoted.remove(name.id());
    } catch (IOException full) {
      unnoted.put(name.id(), next);
      LOG.error(
          "It can't be noted on {} that {} are left: {}", claimed, next.to(), next.why(), full);
    }
  }

  /** Lets a claimed message wait for its next try, if it has one. */
  void putOff(Path claimed, SpoolName name) throws IOException {
    if (name.attempts() + 1 >= BackOff.MOST_ATTEMPTS) {
      die(claimed, name);
    } else {
      retry(claimed, name);
    }
  }

  /** Takes a file away from everybody else; empty if somebody else was faster. */
  Optional<Path> take(Path file, SpoolName name) throws IOException {
    var claimed = folders.claim(name, now().plus(LEASE));
    try {
      disk.move(file, claimed);
      return Optional.of(claimed);
    } catch (NoSuchFileException taken) {
      return Optional.empty();
    }
  }

  /** Reads a file's envelope, and checks that the message is there in full. */
  Envelope.Opened open(Path file) throws IOException {
    try (var in = disk.read(file)) {
      return Envelope.read(in, disk.size(file));
    }
  }

  /** The message in a file, its envelope passed by. */
  InputStream message(Path file, int octets) throws IOException {
    var in = disk.read(file);
    try {
      in.skipNBytes(octets);
      return in;
    } catch (IOException corrupt) {
      in.close();
      throw corrupt;
    }
  }

  /** Sent: nothing of it is left. */
  void finish(Path claimed, SpoolName name) {
    try {
      disk.deleteSoon(claimed);
      undeletable.remove(name.id());
      unnoted.remove(name.id());
    } catch (IOException stays) {
      undeletable.add(name.id());
      LOG.error("{} was sent and can't be deleted; it will not be sent again", claimed, stays);
    }
  }

  /** Lets a claimed message wait for its next try. */
  void retry(Path claimed, SpoolName name) throws IOException {
    place(claimed, name.again(now().plus(backOff.after(name.attempts() + 1))));
  }

  void die(Path claimed, SpoolName name) throws IOException {
    var target = folders.dead().resolve(name.again(now()).toString());
    disk.move(claimed, target);
    disk.sync(folders.dead());
  }

  /** Writes another envelope on a file that is ours alone. */
  void rewrite(Path file, int octets, Envelope envelope) throws IOException {
    var written =
        write(
            out -> {
              out.write(envelope.line());
              try (var message = message(file, octets)) {
                message.transferTo(out);
              }
            });
    disk.move(written, file);
    disk.sync(Folders.above(file));
  }

  /** Puts aside what is no message, so that it blocks nobody. */
  void bury(Path file, String why) throws IOException {
    var given = Folders.name(file);
    var name =
        folders
            .claimedName(given)
            .or(() -> SpoolName.read(given))
            .orElseGet(() -> SpoolName.fresh(now()));
    LOG.error("{} is no message that can be sent: {}. It goes to the dead as {}", file, why, name);
    try {
      disk.move(file, folders.dead().resolve(name.toString()));
      disk.sync(folders.dead());
    } catch (NoSuchFileException gone) {
      LOG.debug("Somebody else was faster", gone);
    }
  }

  /** Puts aside what is no message; where that fails, it stays, and all others go on. */
  void putAside(Path file, String why) {
    try {
      bury(file, why);
    } catch (IOException stuck) {
      LOG.error("{} stays where it is", file, stuck);
    }
  }

  /** Lets a message that we took be sent now, to all who have not got it, as if never tried. */
  void revive(Path taken, Envelope.Opened opened, SpoolName name) throws IOException {
    rewrite(taken, opened.octets(), opened.envelope().anew());
    place(taken, name.anew(now()));
  }

  /**
   * Lets a message wait again whose claim is over. That it was being sent counts as a try: it may
   * be the reason why they died.
   */
  void takeBack(Path file, SpoolName name) throws IOException {
    if (undeletable.contains(name.id())) {
      finish(file, name);
    } else if (name.attempts() + 1 >= BackOff.MOST_ATTEMPTS) {
      die(file, name);
    } else {
      place(file, name.again(now()));
    }
  }
}
