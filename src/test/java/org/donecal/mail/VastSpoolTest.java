package org.donecal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.donecal.testclient.PushedClock;
import org.junit.jupiter.api.Test;

/** A spool of a hundred thousand: what is read of it is what is sent, and no more. */
class VastSpoolTest {
  private static final int MANY = 100_000;
  private static final int BATCH = 10;

  private final PushedClock clock = PushedClock.start();
  private final ScriptedTransport transport = new ScriptedTransport();

  @Test
  void looksAtNoMoreNamesThanItClaims() throws Exception {
    var disk = new VastDisk(number -> clock.instant().minusMillis(number % 1000));
    for (var number = 0; number < 1000; number++) {
      transport.next(
          envelope -> {
            assertThat(disk.names - transport.tried().size()).isLessThanOrEqualTo(BATCH + 2);
            return Outcome.SENT;
          });
    }
    transport.nextAway();
    drain(disk);

    assertThat(transport.tried()).hasSize(1000);
    assertThat(disk.read).as("each claimed, and each sent").isEqualTo(1010 + 1001);
  }

  @Test
  void readsNoneThatIsNotDue() throws Exception {
    var disk = new VastDisk(number -> clock.instant().plusMillis(1 + number % 1000));
    drain(disk);

    assertThat(disk.names).isGreaterThan(MANY);
    assertThat(disk.read).isZero();
    assertThat(transport.tried()).isEmpty();
  }

  @Test
  void countsByNamesAlone() throws Exception {
    var disk = new VastDisk(number -> clock.instant());
    var count = new Census(spool(disk)).count();

    assertThat(count.waiting()).isEqualTo(MANY);
    assertThat(disk.read).isZero();
  }

  @Test
  void showsAnAdminSomeAndReadsThoseAlone() throws Exception {
    var disk = new VastDisk(number -> clock.instant());
    var spool = spool(disk);
    var postmaster =
        new Postmaster(spool, new Census(spool), new Readings(clock), "", () -> {}, Runnable::run);

    assertThat(postmaster.waiting(Optional.empty(), 20).mails()).hasSize(20);
    assertThat(disk.read).isEqualTo(40);
    assertThat(disk.names).as("each passed by once").isEqualTo(MANY + 1);
  }

  private Spool spool(Disk disk) throws IOException {
    return new Spool(Path.of("/vast"), disk, clock, new BackOff(() -> 0));
  }

  private void drain(Disk disk) throws IOException {
    new Drain(
            spool(disk),
            transport,
            new Readings(clock),
            BATCH,
            Duration.ofMinutes(1),
            work -> {},
            clock)
        .run();
  }

  /** Has as many messages in one minute as nobody would want to wait for. */
  private final class VastDisk implements Disk {
    private final byte[] file;
    private final LongFunction<Instant> due;
    private int names;
    private int read;

    VastDisk(LongFunction<Instant> due) {
      this.due = due;
      var content = new Mime(Rig.HOME).write(Rig.mail("Hello"), clock.instant()).content();
      var line = Envelope.of(Rig.mail("Hello"), Rig.HOME, clock.instant(), content.length).line();
      file = new byte[line.length + content.length];
      System.arraycopy(line, 0, file, 0, line.length);
      System.arraycopy(content, 0, file, line.length, content.length);
    }

    @Override
    public DirectoryStream<Path> list(Path folder) {
      if (folder.endsWith("new")) {
        return names(Stream.of(folder.resolve(SpoolName.minute(clock.instant()))));
      }
      if (Folders.isMinute(folder)) {
        return names(LongStream.range(0, MANY).mapToObj(number -> folder.resolve(name(number))));
      }
      return names(Stream.of());
    }

    private String name(long number) {
      var fresh = SpoolName.fresh(clock.instant());
      return new SpoolName(due.apply(number).toEpochMilli(), 0, fresh.id()).toString();
    }

    private DirectoryStream<Path> names(Stream<Path> paths) {
      var counted = paths.peek(path -> names++).iterator();
      return new DirectoryStream<>() {
        @Override
        public Iterator<Path> iterator() {
          return counted;
        }

        @Override
        public void close() {
          paths.close();
        }
      };
    }

    @Override
    public InputStream read(Path path) {
      read++;
      return new ByteArrayInputStream(file);
    }

    @Override
    public long size(Path path) {
      return file.length;
    }

    @Override
    public Instant changed(Path path) {
      return clock.instant();
    }

    @Override
    public void makeFolder(Path folder) {
      // It is there.
    }

    @Override
    public void write(Path path, Writing writing) {
      // It is written.
    }

    @Override
    public void move(Path from, Path to) {
      // It is moved.
    }

    @Override
    public void sync(Path folder) {
      // It is confirmed.
    }

    @Override
    public void delete(Path path) {
      // It is gone.
    }
  }
}
