package org.donecal.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.donecal.kernel.AppModule;
import org.donecal.kernel.Task;
import org.donecal.store.Schema;
import org.hibernate.SessionFactory;

/** Who is asking: guests, accounts, sessions, preferences. */
public final class SigninModule implements AppModule {
  public static final Schema SCHEMA = Schema.of(SigninModule.class, Account.class);
  private static final Duration PURGE_EVERY = Duration.ofHours(6);

  private final AccountNews news = new AccountNews();
  private final Sessions sessions;
  private final Attempts attempts;
  private final Guests guests;
  private final Accounts accounts;
  private final Profiles profiles;
  private final boolean https;

  /**
   * @param https whether the public address is https, so that cookies never travel otherwise
   */
  public SigninModule(SessionFactory store, Clock clock, boolean https) {
    this.attempts = new Attempts(clock);
    this.sessions = new Sessions(store, clock);
    this.guests = new Guests(sessions, clock);
    this.accounts = new Accounts(store, sessions, guests, new Passwords(), attempts, news);
    this.profiles = new Profiles(store, sessions, attempts, news);
    this.https = https;
  }

  /** What guests had goes this way, too, when they sign in. */
  public void inherit(Inheritance inheritance) {
    accounts.inherit(inheritance);
  }

  /** What became of accounts, for whoever has to write to their owners. */
  public AccountNews news() {
    return news;
  }

  public Credentials credentials() {
    return new Credentials(sessions, attempts);
  }

  @Override
  public Set<Object> resources() {
    return Set.of(
        new SessionFilter(sessions, guests, https),
        new AuthResource(accounts, sessions),
        new MeResource(profiles),
        new SigninPages(accounts),
        new AccountPages(accounts, profiles, sessions),
        new SettingsPage(profiles));
  }

  @Override
  public Set<Task> tasks() {
    return Set.of(Task.onOneServer("sessions-purge", PURGE_EVERY, sessions::purge));
  }
}
