package org.donecal.recovery;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executor;
import org.donecal.kernel.AppModule;
import org.donecal.kernel.Task;
import org.donecal.mail.Outbox;
import org.donecal.signin.SigninModule;
import org.donecal.store.Schema;
import org.donecal.store.Sql;
import org.donecal.web.Letterhead;
import org.hibernate.SessionFactory;

/** Mail to the owners of accounts: forgotten passwords, the proof of addresses, notices. */
public final class RecoveryModule implements AppModule {
  public static final Schema SCHEMA = Schema.of(RecoveryModule.class);
  private static final Duration PURGE_EVERY = Duration.ofHours(6);

  private final SessionFactory store;
  private final Clock clock;
  private final Verification verification;
  private final Notices notices;
  private final Recovery recovery;

  public RecoveryModule(
      SessionFactory store,
      SigninModule signin,
      Letterhead letterhead,
      Outbox outbox,
      Clock clock,
      Executor background) {
    this.store = store;
    this.clock = clock;
    var post = new Post(letterhead, outbox, background);
    var credentials = signin.credentials();
    this.verification = new Verification(store, credentials, post, clock);
    this.notices = new Notices(verification, post, clock);
    this.recovery = new Recovery(store, credentials, post, notices, clock);
    signin.news().listen(notices);
  }

  @Override
  public Set<Object> resources() {
    return Set.of(
        new RecoverResource(recovery, verification, notices),
        new RecoverPages(recovery),
        new VerifyPages(verification, notices),
        new MailedManners());
  }

  @Override
  public Set<Task> tasks() {
    return Set.of(Task.onOneServer("mailed-secrets-purge", PURGE_EVERY, this::purge));
  }

  private void purge() {
    store.inTransaction(session -> MailedSecrets.purge(new Sql(session), clock.instant()));
  }
}
