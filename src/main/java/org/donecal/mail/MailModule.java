package org.donecal.mail;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import javax.net.ssl.SSLSocketFactory;
import org.donecal.kernel.AppModule;
import org.donecal.kernel.BadSetting;
import org.donecal.kernel.Measure;
import org.donecal.kernel.Task;

/** Mail: an outbox for everybody, and a postmaster for admins. */
public final class MailModule implements AppModule {
  private final MailSettings settings;
  private final Transport transport;
  private final Readings readings;
  private final Drain drain;
  private final Census census;
  private final Outbox outbox;
  private final Postmaster postmaster;

  /** Opens the spool; {@code BadSetting} if its folder can't be written. */
  public MailModule(MailSettings settings, Clock clock, Executor background) {
    this.settings = settings;
    var spool = spool(settings, clock, background);
    this.transport = transport(settings);
    this.readings = new Readings(clock);
    this.drain =
        new Drain(
            spool, transport, readings, settings.batch(), settings.every(), background, clock);
    this.census = new Census(spool);
    this.outbox = new Outbox(settings.from(), spool, readings, drain::nudge, clock);
    this.postmaster =
        new Postmaster(
            spool, census, readings, settings.backend().word(), drain::nudge, background);
  }

  private static Spool spool(MailSettings settings, Clock clock, Executor background) {
    try {
      var chance = new BackOff(() -> ThreadLocalRandom.current().nextDouble());
      return new Spool(settings.folder(), new LocalDisk(background), clock, chance);
    } catch (IOException refused) {
      throw new BadSetting(
          MailSettings.DATA, "the mail spool can't be written there (" + refused + ")", refused);
    }
  }

  private static Transport transport(MailSettings settings) {
    return switch (settings.backend()) {
      case CONSOLE -> new ConsoleTransport(System.out);
      case MEMORY -> new MemoryTransport();
      case SMTP ->
          new SmtpTransport(
              settings.smtp().orElseThrow(),
              settings.from().domain(),
              Patience.USUAL,
              (SSLSocketFactory) SSLSocketFactory.getDefault());
    };
  }

  public Outbox outbox() {
    return outbox;
  }

  public Postmaster postmaster() {
    return postmaster;
  }

  /** Whether mail goes out, as far as is known. */
  public boolean goesOut() {
    return readings.trouble().isEmpty();
  }

  @Override
  public Set<Task> tasks() {
    return Set.of(Task.onEachServer("mail-drain", settings.every(), drain::run));
  }

  @Override
  public Set<Measure> measures() {
    return Set.copyOf(
        List.of(
            lying("waiting", "Messages never tried yet", () -> census.count().waiting()),
            lying("retrying", "Messages that are tried again", () -> census.count().retrying()),
            lying("dead", "Messages without hope", () -> census.count().dead()),
            counted("queued", "Messages taken", readings::queuedSoFar),
            counted("sent", "Messages sent", readings::sentSoFar),
            counted("retried", "Tries that are made again", readings::retriedSoFar),
            counted("rejected", "Tries that were the last", readings::rejectedSoFar),
            counted("send_seconds", "Time these took", readings::sendSeconds)));
  }

  private static Measure lying(String name, String help, DoubleSupplier value) {
    return measure("donecal_mail_" + name, help, value);
  }

  private static Measure counted(String name, String help, DoubleSupplier value) {
    return measure("donecal_mail_" + name + "_total", help, value);
  }

  private static Measure measure(String name, String help, DoubleSupplier value) {
    return new Measure(name, help, () -> Map.of("", value.getAsDouble()));
  }

  @Override
  public void close() {
    drain.close();
    if (transport instanceof SmtpTransport smtp) {
      smtp.close();
    }
  }
}
