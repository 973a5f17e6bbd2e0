package org.donecal.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.donecal.kernel.Failure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/** One mail while it is handed over, and what the mail server is told about it. */
final class Handover implements MessageHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Handover.class);
  private static final int NO_SUCH_MAILBOX = 550;
  private static final int TOO_LARGE = 552;
  private static final int NEVER = 554;
  private static final int LATER = 451;

  /** Whoever sends more does not want to hear that it is too large. */
  private static final long HEARD_OUT = 64L << 20;

  private final Intake intake;
  private final List<String> recipients = new ArrayList<>();
  private String sender = "";

  Handover(Intake intake) {
    this.intake = intake;
  }

  @Override
  public void from(String address) {
    sender = address;
  }

  @Override
  public void recipient(String address) throws RejectException {
    answering(() -> intake.expect(address));
    recipients.add(address);
  }

  @Override
  public @Nullable String data(InputStream data) throws RejectException, IOException {
    var content = content(data);
    answering(() -> intake.take(new Delivery(Optional.of(sender), recipients, content)));
    return null;
  }

  /** All of it is read, or the answer would come in the midst of it. */
  private static byte[] content(InputStream data) throws RejectException, IOException {
    var content = new ByteArrayOutputStream();
    var length = 0L;
    for (var next = data.read(); next >= 0; next = data.read()) {
      length++;
      if (length <= Received.LARGEST) {
        content.write(next);
      } else if (length > HEARD_OUT) {
        throw new DropConnectionException(TOO_LARGE, "5.3.4 The mail is too large");
      }
    }
    if (length > Received.LARGEST) {
      throw new RejectException(TOO_LARGE, "5.3.4 The mail is too large");
    }
    return content.toByteArray();
  }

  private static void answering(Runnable work) throws RejectException {
    try {
      work.run();
    } catch (Failure.NotFound unknown) {
      throw new RejectException(NO_SUCH_MAILBOX, "5.1.1 There is no such address");
    } catch (Failure.Invalid unreadable) {
      LOG.info("A mail was refused: {}", unreadable.getMessage());
      throw new RejectException(NEVER, "5.6.0 The mail can't be read");
    } catch (RuntimeException failed) {
      LOG.warn("A mail can't be taken now, and will come again", failed);
      throw new RejectException(LATER, "4.3.0 It can't be taken now, please try again");
    }
  }

  @Override
  public void done() {
    // Nothing is held.
  }
}
