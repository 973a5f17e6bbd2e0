package org.donecal.mail;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLSocketFactory;

/** A server that takes one message and sends it, in a JVM of its own, until it is killed. */
final class MailProcess {
  static final String TAKEN = "taken ";
  static final String HALTED = "halted";
  static final String DONE = "done";

  private MailProcess() {}

  /**
   * Takes the spool's folder, the port of the mail server, the recipient, how many steps it makes,
   * and the hours its clock is ahead.
   */
  public static void main(String[] arguments) throws Exception {
    var clock = Clock.offset(Clock.systemUTC(), Duration.ofHours(Long.parseLong(arguments[4])));
    var disk = new HaltingDisk(Integer.parseInt(arguments[3]), MailProcess::halt);
    try (var smtp = transport(Integer.parseInt(arguments[1]))) {
      var later = Clock.offset(clock, Duration.ofMinutes(2));
      var spool = spool(arguments[0], disk, clock);
      var spoolLater = spool(arguments[0], disk, later);
      var readings = new Readings(clock);
      var outbox = new Outbox(Rig.HOME, spool, readings, () -> {}, clock);
      disk.arm();
      say(TAKEN + outbox.enqueue(Message.to(arguments[2]).subject("Hello").text("x").message()));
      drain(spool, smtp, readings, clock).run();
      drain(spoolLater, smtp, readings, later).run();
      say(DONE);
    }
  }

  private static SmtpTransport transport(int port) {
    var url = SmtpUrl.parse("url", "smtp://127.0.0.1:" + port + "?starttls=none");
    var tls = (SSLSocketFactory) SSLSocketFactory.getDefault();
    return new SmtpTransport(url, Rig.HOME.domain(), Patience.USUAL, tls);
  }

  static Spool spool(String folder, Disk disk, Clock clock) throws IOException {
    return new Spool(Path.of(folder), disk, clock, new BackOff(() -> 0));
  }

  static Drain drain(Spool spool, Transport transport, Readings readings, Clock clock) {
    return new Drain(spool, transport, readings, 10, Duration.ofMinutes(1), work -> {}, clock);
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }

  private static void halt() {
    say(HALTED);
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException killed) {
      Thread.currentThread().interrupt();
    }
  }
}
