package org.donecal.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.donecal.testclient.PushedClock;

/** A spool in a folder with everything around it, by a clock that is pushed. */
final class Rig {
  static final Mailbox HOME = Mailbox.parse("DoneCal <noreply@donecal.example>");
  private static final int BATCH = 10;

  final PushedClock clock;
  final TroubledDisk disk = new TroubledDisk();
  final ScriptedTransport transport = new ScriptedTransport();
  final Readings readings;
  final Spool spool;
  final Drain drain;
  final Outbox outbox;
  final Census census;
  final Postmaster postmaster;

  private Rig(Path folder, PushedClock clock, Executor background) throws IOException {
    this.clock = clock;
    readings = new Readings(clock);
    spool = new Spool(folder, disk, clock, new BackOff(() -> 0));
    drain = new Drain(spool, transport, readings, BATCH, Duration.ofMinutes(1), background, clock);
    census = new Census(spool);
    outbox = new Outbox(HOME, spool, readings, drain::nudge, clock);
    postmaster = new Postmaster(spool, census, readings, "scripted", drain::nudge, Runnable::run);
  }

  /** Nothing is sent before somebody drains. */
  static Rig in(Path folder) {
    return in(folder, PushedClock.start(), work -> {});
  }

  static Rig in(Path folder, PushedClock clock, Executor background) {
    try {
      return new Rig(folder, clock, background);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  static Message mail(String subject) {
    return Message.to("ann@example.org").subject(subject).text("Hello").message();
  }

  /** All files of a folder of the spool. */
  List<Path> files(String folder) {
    try (Stream<Path> files = Files.walk(spool.folders().root().resolve(folder))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** How many files each folder has, as {@code tmp/new/claimed/dead}. */
  String standing() {
    return files("tmp").size()
        + "/"
        + files("new").size()
        + "/"
        + files("claimed").size()
        + "/"
        + files("dead").size();
  }

  static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
