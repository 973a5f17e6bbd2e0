package org.donecal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocketFactory;
import org.donecal.testclient.ScriptedMailServer;
import org.donecal.testclient.ScriptedMailServer.Mail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that lives in a JVM of its own, takes one message in each of its lives, and is killed;
 * with the spool that outlives it and the mail server it sends to.
 */
final class MortalServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MortalServer.class);
  private static final int MOST_DEAD = 1000;
  private static final int HOURS_BETWEEN = 12;
  private static final int NO_HALT = Integer.MAX_VALUE;
  private static final int KILLED = 128 + 9;

  /** Of all that tests have, what mail needs: the others' would be looked through at each start. */
  private static final String CLASS_PATH =
      Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
          .filter(
              path ->
                  !path.endsWith(".jar")
                      || path.matches(".*(mail|activation|json|parsson|slf4j-api|jspecify).*"))
          .collect(Collectors.joining(File.pathSeparator));

  /** What a message may live through. */
  enum Life {
    SENT,
    /** Put off, and sent at the second try. */
    LATER,
    /** Rejected. */
    NEVER,
    /** Sent, and killed before the answer comes. */
    UNANSWERED,
    /** Claimed by one that was killed, and taken back by the next. */
    TAKEN_BACK
  }

  private final Path folder;
  private final ScriptedMailServer server = ScriptedMailServer.start();
  private final Set<String> taken = new HashSet<>();
  private int kills;
  private int hours;

  MortalServer(Path folder) {
    this.folder = folder;
  }

  @Override
  public void close() {
    server.close();
  }

  int kills() {
    return kills;
  }

  /** Lives once for each step that there is, and is killed at it: at how many. */
  int killedAtEachStep(Life life) throws Exception {
    var steps = 0;
    while (dies(life, steps)) {
      LOG.debug("Killed at step {} of {}", steps, life);
      steps++;
    }
    return steps;
  }

  /** Is killed so many times between a message and the answer to it. */
  void killedBeforeTheAnswer(int times) throws Exception {
    for (var time = 0; time < times; time++) {
      assertThat(dies(Life.UNANSWERED, NO_HALT)).isTrue();
    }
  }

  /** Each message is somewhere, and few were sent twice, which were the same then. */
  void assertThatNothingIsLost() throws IOException {
    var sent = server.got().stream().map(mail -> mail.header("Message-ID")).toList();
    var arrived = new HashSet<>(sent);
    arrived.addAll(dead());
    assertThat(arrived).as("all that was taken").containsAll(taken);
    assertThat(sent.size() - new HashSet<>(sent).size())
        .as("sent twice, at most one a kill")
        .isLessThanOrEqualTo(kills);
    assertThat(contentsById()).allSatisfy(contents -> assertThat(contents).hasSize(1));
    LOG.info("{} kills, {} taken, {} sent", kills, taken.size(), sent.size());
  }

  /** One life, and what a server finds that comes up long after: whether it ended by a kill. */
  private boolean dies(Life life, int steps) throws Exception {
    if (life == Life.TAKEN_BACK) {
      live(Life.UNANSWERED, NO_HALT);
    }
    var killed = live(life, steps);
    drainTheRest();
    return killed;
  }

  /** One process, from its start to its end or to the step where it is killed: whether it was. */
  private boolean live(Life life, int steps) throws Exception {
    hours += HOURS_BETWEEN;
    var before = kills;
    var delivered = server.got().size();
    script(life);
    var process = start(life, steps);
    try (var out = reader(process)) {
      for (var line = out.readLine(); line != null; line = out.readLine()) {
        if (line.startsWith(MailProcess.TAKEN)) {
          taken.add(line.substring(MailProcess.TAKEN.length()));
          if (life == Life.UNANSWERED) {
            server.awaitMail(delivered + 1);
            kill(process);
            break;
          }
        } else if (line.equals(MailProcess.HALTED)) {
          kill(process);
          break;
        }
      }
    }
    assertThat(process.waitFor()).isEqualTo(kills > before ? KILLED : 0);
    return kills > before;
  }

  private void script(Life life) {
    server.on("RCPT TO:<LATER", "450 4.2.1 later");
    server.on("RCPT TO:<NEVER", "550 5.1.1 nobody", "550 5.1.1 nobody", "550 5.1.1 nobody");
    server.on(
        ".", life == Life.UNANSWERED ? new String[] {ScriptedMailServer.SILENCE} : new String[0]);
  }

  private void kill(Process process) throws InterruptedException {
    process.destroyForcibly().waitFor();
    kills++;
  }

  private Process start(Life life, int steps) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx64m",
            "-XX:-UsePerfData",
            "-cp",
            CLASS_PATH,
            MailProcess.class.getName(),
            folder.toString(),
            String.valueOf(server.port()),
            life + "@x.example",
            String.valueOf(steps),
            String.valueOf(hours))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static BufferedReader reader(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  private void drainTheRest() throws Exception {
    server.on("RCPT TO:<LATER").on(".");
    var clock = Clock.offset(Clock.systemUTC(), Duration.ofHours(hours + 1));
    var url = SmtpUrl.parse("url", "smtp://127.0.0.1:" + server.port() + "?starttls=none");
    var tls = (SSLSocketFactory) SSLSocketFactory.getDefault();
    var spool = spool(clock);
    try (var smtp = new SmtpTransport(url, Rig.HOME.domain(), Patience.USUAL, tls)) {
      MailProcess.drain(spool, smtp, new Readings(clock), clock).run();
    }
    assertThat(new Stock(spool).waiting(Optional.empty(), 1)).isEmpty();
  }

  private Spool spool(Clock clock) throws IOException {
    return MailProcess.spool(folder.toString(), new LocalDisk(Runnable::run), clock);
  }

  private List<String> dead() throws IOException {
    var dead = new ArrayList<String>();
    for (var found : new Stock(spool(Clock.systemUTC())).dead(Optional.empty(), MOST_DEAD)) {
      dead.add(Rig.text(found.file()).replaceAll("(?s).*\r\nMessage-ID: (<[^>]*>).*", "$1"));
    }
    return dead;
  }

  private List<Set<String>> contentsById() {
    return server.got().stream()
        .collect(
            Collectors.groupingBy(
                mail -> mail.header("Message-ID"),
                Collectors.mapping(Mail::content, Collectors.toSet())))
        .values()
        .stream()
        .toList();
  }
}
