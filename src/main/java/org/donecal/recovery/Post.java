package org.donecal.recovery;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.donecal.mail.Message;
import org.donecal.mail.Outbox;
import org.donecal.signin.EmailAddress;
import org.donecal.web.Letterhead;
import org.donecal.web.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts letters into the outbox; where it matters, without letting anybody wait for that. */
final class Post {
  private static final Logger LOG = LoggerFactory.getLogger(Post.class);

  private final Letterhead letterhead;
  private final Outbox outbox;
  private final Executor background;

  Post(Letterhead letterhead, Outbox outbox, Executor background) {
    this.letterhead = letterhead;
    this.outbox = outbox;
    this.background = background;
  }

  /** The public address of one of our pages. */
  String address(String path) {
    return letterhead.address(path);
  }

  /** {@code Unavailable} where no letter would be taken now. */
  void check() {
    outbox.check();
  }

  /** {@code Unavailable} if it is not taken: then it won't be sent. */
  void send(EmailAddress to, Wording wording) {
    var letter = letterhead.write(wording);
    outbox.enqueue(
        Message.to(to.text())
            .subject(letter.subject())
            .text(letter.text())
            .html(letter.html())
            .message());
  }

  /** Does what ends in a letter, elsewhere: what comes of it is nothing that anybody waits for. */
  void later(Runnable work) {
    try {
      background.execute(() -> quietly(work));
    } catch (RejectedExecutionException busy) {
      LOG.error("A mail is not written, since there is too much to do", busy);
    }
  }

  private static void quietly(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failed) {
      LOG.error("A mail is not written", failed);
    }
  }
}
