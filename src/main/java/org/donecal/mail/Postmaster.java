package org.donecal.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.donecal.kernel.Failure;
import org.donecal.mail.MailView.State;
import org.donecal.mail.Waiting.Found;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an admin may see of the mail, and do about it. */
public final class Postmaster {
  private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
  private static final Duration A_MOMENT = Duration.ofSeconds(10);

  private final Spool spool;
  private final Census census;
  private final Readings readings;
  private final String backend;
  private final Runnable nudge;
  private final Executor background;

  Postmaster(
      Spool spool,
      Census census,
      Readings readings,
      String backend,
      Runnable nudge,
      Executor background) {
    this.spool = spool;
    this.census = census;
    this.readings = readings;
    this.backend = backend;
    this.nudge = nudge;
    this.background = background;
  }

  /**
   * How the mail does.
   *
   * @param sent since the server started, like those after it
   * @param backend what carries mail out, as it is set
   * @param trouble what keeps all mail from going out; empty if nothing does
   */
  public record Overview(
      long waiting,
      long retrying,
      long dead,
      int sentInLastHour,
      long sent,
      long retried,
      long rejected,
      String backend,
      String trouble) {}

  public Overview overview() {
    var count = census.count();
    return new Overview(
        count.waiting(),
        count.retrying(),
        count.dead(),
        readings.sentInLastHour(),
        readings.sentSoFar(),
        readings.retriedSoFar(),
        readings.rejectedSoFar(),
        backend,
        readings.trouble());
  }

  /**
   * Some of what waits to be sent, the next first, and how it went so far.
   *
   * @param after a sheet's {@code next}; empty for the first sheet
   */
  public MailSheet waiting(Optional<String> after, int most) {
    var place = after.map(Postmaster::place);
    return doing(() -> sheet(new Stock(spool).waiting(place, most + 1), most, false));
  }

  /** Some of what can't be sent, the latest first, with the reason. */
  public MailSheet dead(Optional<String> after, int most) {
    var place = after.map(Postmaster::place);
    return doing(() -> sheet(new Stock(spool).dead(place, most + 1), most, true));
  }

  private static SpoolName place(String text) {
    return SpoolName.read(text + SpoolName.ENDING)
        .orElseThrow(() -> new Failure.Invalid("after", "There is no such place in the list."));
  }

  private MailSheet sheet(List<Found> found, int most, boolean dead) throws IOException {
    var shown = found.subList(0, Math.min(most, found.size()));
    var last = shown.isEmpty() ? "" : shown.get(shown.size() - 1).name().toString();
    return new MailSheet(
        views(shown, dead),
        Optional.of(last.replace(SpoolName.ENDING, "")).filter(it -> found.size() > most));
  }

  /** Lets a message be tried now, as if for the first time, for all who have not got it. */
  public void retry(String id) {
    doing(
        () -> {
          var found = find(id);
          revive(found);
          return found;
        });
    census.forget();
    nudge.run();
  }

  /** Lets all of these be tried now, one after the other, while the caller goes on. */
  public void retryAll(State state) {
    background.execute(
        () -> {
          try {
            var stock = new Stock(spool);
            if (state == State.DEAD) {
              stock.eachDead(this::revived);
            } else {
              stock.eachWaiting(found -> found.name().attempts() == 0 || revived(found));
            }
          } catch (IOException failed) {
            LOG.error("Not all messages could be taken up again", failed);
          }
          census.forget();
          nudge.run();
        });
  }

  private boolean revived(Found found) {
    try {
      revive(found);
      return true;
    } catch (Failure busy) {
      return true;
    } catch (IOException failed) {
      LOG.error("No more messages can be taken up again", failed);
      return false;
    }
  }

  private void revive(Found found) throws IOException {
    var taken = spool.take(found.file(), found.name()).orElseThrow(Postmaster::busy);
    try {
      spool.revive(taken, spool.open(taken), found.name());
    } catch (Corrupt corrupt) {
      spool.bury(taken, String.valueOf(corrupt.getMessage()));
      throw new Failure.Conflict("This message can't be read, and can't be sent.");
    } catch (IOException full) {
      giveBack(taken, found.file());
      throw full;
    }
  }

  private void giveBack(Path taken, Path place) throws IOException {
    var folder = Folders.above(place);
    spool.disk().makeFolder(folder);
    spool.disk().move(taken, place);
    spool.disk().sync(folder);
  }

  /** Throws a message away for good. */
  public void delete(String id) {
    doing(
        () -> {
          var found = find(id);
          spool.disk().delete(spool.take(found.file(), found.name()).orElseThrow(Postmaster::busy));
          return found;
        });
    census.forget();
  }

  /** Prints what would be sent next, and keeps all of it. */
  public void rehearse(int most, PrintStream out) {
    doing(
        () -> {
          var console = new ConsoleTransport(out);
          try (var due = spool.due()) {
            var found = due.next();
            for (var left = most; left > 0 && found.isPresent(); left--) {
              print(found.get().file(), console);
              found = due.next();
            }
          }
          return most;
        });
  }

  private void print(Path file, ConsoleTransport console) throws IOException {
    try {
      var opened = spool.open(file);
      try (var message = spool.message(file, opened.octets())) {
        console.send(opened.envelope(), message);
      }
    } catch (NoSuchFileException taken) {
      LOG.debug("It is being sent", taken);
    }
  }

  private Found find(String id) throws IOException {
    try {
      return new Stock(spool).find(UUID.fromString(id)).orElseThrow(Postmaster::unknown);
    } catch (IllegalArgumentException none) {
      throw unknown();
    }
  }

  private static Failure.NotFound unknown() {
    return new Failure.NotFound("There is no such message; it may have been sent.");
  }

  private static Failure.Conflict busy() {
    return new Failure.Conflict("This message is just being sent.");
  }

  private List<MailView> views(List<Found> found, boolean dead) throws IOException {
    var views = new ArrayList<MailView>();
    for (var each : found) {
      try {
        views.add(view(each, dead));
      } catch (NoSuchFileException gone) {
        LOG.debug("It was sent meanwhile", gone);
      }
    }
    return views;
  }

  private MailView view(Found found, boolean dead) throws IOException {
    var name = found.name();
    var due = Instant.ofEpochMilli(name.due());
    try {
      var opened = spool.open(found.file());
      var envelope = opened.envelope();
      return new MailView(
          name.id().toString(),
          dead ? State.DEAD : name.attempts() == 0 ? State.WAITING : State.RETRYING,
          envelope.anew().to(),
          subject(found.file(), opened.octets()),
          envelope.queued(),
          due,
          name.attempts(),
          envelope.why());
    } catch (NoSuchFileException gone) {
      throw gone;
    } catch (IOException corrupt) {
      var why = "It can't be read: " + corrupt.getMessage();
      var state = dead ? State.DEAD : State.WAITING;
      return new MailView(
          name.id().toString(), state, List.of(), "", due, due, name.attempts(), why);
    }
  }

  private String subject(Path file, int octets) throws IOException {
    try (var message = spool.message(file, octets)) {
      var line = new InternetHeaders(message, true).getHeader("Subject", null);
      return line == null ? "" : Text.shown(MimeUtility.decodeText(MimeUtility.unfold(line)));
    } catch (MessagingException unreadable) {
      throw new IOException("Its headers can't be read", unreadable);
    }
  }

  private interface Work<T> {
    T done() throws IOException;
  }

  private static <T> T doing(Work<T> work) {
    try {
      return work.done();
    } catch (IOException failed) {
      LOG.error("The spool can't be worked on", failed);
      throw new Failure.Unavailable("The spool can't be read or changed just now.", A_MOMENT);
    }
  }
}
