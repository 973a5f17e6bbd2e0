package org.donecal.signin;

import java.time.Clock;
import java.util.Set;
import org.donecal.kernel.AppModule;
import org.donecal.store.Schema;
import org.hibernate.SessionFactory;

/** Who is asking: guests, accounts, sessions, settings. */
public final class SigninModule implements AppModule {
  public static final Schema SCHEMA = Schema.of(SigninModule.class, Account.class);

  private final Sessions sessions;
  private final boolean https;

  /**
   * @param https whether the public address is https, so that cookies never travel otherwise
   */
  public SigninModule(SessionFactory store, Clock clock, boolean https) {
    this.sessions = new Sessions(store, clock);
    this.https = https;
  }

  @Override
  public Set<Object> resources() {
    return Set.of(new SessionFilter(sessions, https));
  }
}
