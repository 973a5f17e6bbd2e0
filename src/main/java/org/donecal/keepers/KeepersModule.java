package org.donecal.keepers;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executor;
import org.donecal.kernel.Alarm;
import org.donecal.kernel.AppModule;
import org.donecal.kernel.Task;
import org.donecal.mail.MailModule;
import org.donecal.web.Admins;

/** What those who keep the server see and hear. */
public final class KeepersModule implements AppModule {
  private static final Duration CATCH_UP_EVERY = Duration.ofMinutes(1);

  private final MailModule mail;
  private final Keepers keepers;
  private final Alarms alarms;

  /**
   * @param home the server's public address, by which a mail tells it from others
   */
  public KeepersModule(MailModule mail, Admins admins, URI home, Clock clock, Executor background) {
    this.mail = mail;
    this.keepers = new Keepers(admins);
    var addresses = admins.addresses().stream().sorted().toList();
    this.alarms = new Alarms(addresses, mail.outbox()::enqueue, home, clock, background);
  }

  /** Writes to the admins. */
  public Alarm alarm() {
    return alarms;
  }

  @Override
  public Set<Object> resources() {
    var postmaster = mail.postmaster();
    return Set.of(new MailPage(postmaster, keepers), new MailResource(postmaster, keepers));
  }

  @Override
  public Set<Task> tasks() {
    return Set.of(Task.onEachServer("alarms-catch-up", CATCH_UP_EVERY, alarms::catchUp));
  }
}
