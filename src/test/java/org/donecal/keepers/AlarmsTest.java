package org.donecal.keepers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.donecal.kernel.Failure;
import org.donecal.kernel.Mishap;
import org.donecal.mail.Message;
import org.donecal.testclient.PushedClock;
import org.junit.jupiter.api.Test;

class AlarmsTest {
  private static final List<String> ADMINS = List.of("ada@example.org", "bea@example.org");
  private static final URI HOME = URI.create("https://time.example.org");

  private final PushedClock clock = PushedClock.at("2026-11-25T09:00:00Z");
  private final List<Message> sent = new ArrayList<>();
  private final Deque<Runnable> background = new ArrayDeque<>();
  private final Alarms alarms = new Alarms(ADMINS, sent::add, HOME, clock, background::add);

  private void raise(Throwable thrown) {
    alarms.raise(new Mishap("GET /report", "r1", thrown));
    work();
  }

  private void work() {
    while (!background.isEmpty()) {
      background.remove().run();
    }
  }

  /** Another place in the code for each number. */
  private static Throwable at(int number) {
    var thrown = new IllegalStateException("no " + number);
    thrown.setStackTrace(
        new StackTraceElement[] {new StackTraceElement("org.donecal.X", "m", "X.java", number)});
    return thrown;
  }

  @Test
  void oneMailGoesToAllAdminsAndTellsWhereAndWhat() {
    raise(new IllegalStateException("outer", at(7)));
    assertThat(sent).hasSize(1);
    var mail = sent.get(0);
    assertThat(mail.to()).extracting(to -> to.address()).containsExactlyElementsOf(ADMINS);
    assertThat(mail.subject()).isEqualTo("DoneCal: IllegalStateException in GET /report");
    assertThat(mail.text())
        .contains("GET /report", "r1", HOME.toString(), "Times:   1\n")
        .contains("outer", "Caused by: java.lang.IllegalStateException: no 7", "X.m(X.java:7)");
  }

  @Test
  void nothingIsWrittenWithinTheRequest() {
    alarms.raise(new Mishap("GET /report", "r1", at(1)));
    assertThat(sent).isEmpty();
    work();
    assertThat(sent).hasSize(1);
  }

  @Test
  void theSameIsToldOnceAnHourWithACount() {
    for (var time = 0; time < 5; time++) {
      raise(at(1));
    }
    assertThat(sent).hasSize(1);
    clock.push(Duration.ofMinutes(59));
    alarms.catchUp();
    assertThat(sent).hasSize(1);
    clock.push(Duration.ofMinutes(1));
    alarms.catchUp();
    assertThat(sent).hasSize(2);
    assertThat(sent.get(1).text()).contains("Times:   4\n");
    clock.push(Duration.ofHours(2));
    alarms.catchUp();
    assertThat(sent).as("what is over is not told again").hasSize(2);
    raise(at(1));
    assertThat(sent).as("but what comes back").hasSize(3);
  }

  @Test
  void noMoreThanTenGoOutAnHourAndTheOthersLater() {
    for (var number = 0; number < 25; number++) {
      raise(at(number));
    }
    assertThat(sent).hasSize(10);
    clock.push(Duration.ofHours(1));
    alarms.catchUp();
    assertThat(sent).hasSize(20);
    clock.push(Duration.ofHours(1));
    alarms.catchUp();
    assertThat(sent).hasSize(25);
  }

  @Test
  void whatThereIsNoRoomToTellApartIsCounted() {
    for (var number = 0; number < 1000; number++) {
      raise(at(number));
    }
    clock.push(Duration.ofHours(1));
    alarms.catchUp();
    assertThat(sent.get(10).text()).contains("Times:   1, and 800 others\n");
  }

  @Test
  void withoutAdminsNothingIsWritten() {
    new Alarms(List.of(), sent::add, HOME, clock, Runnable::run)
        .raise(new Mishap("GET /report", "r1", at(1)));
    assertThat(sent).isEmpty();
  }

  @Test
  void whatFailsWhileMailingIsNoAlarmAndIsToldLater() {
    var broken = new ArrayList<Message>();
    var away =
        new Alarms(
            ADMINS,
            message -> {
              broken.add(message);
              if (broken.size() == 1) {
                throw new Failure.Unavailable("full", Duration.ofMinutes(1));
              }
            },
            HOME,
            clock,
            Runnable::run);
    away.raise(new Mishap("GET /report", "r1", at(1)));
    assertThat(broken).hasSize(1);
    clock.push(Duration.ofHours(1));
    away.catchUp();
    assertThat(broken).hasSize(2);
  }

  @Test
  void whoeverRaisesOneNeverHearsOfTroubleWithIt() {
    new Alarms(
            ADMINS,
            sent::add,
            HOME,
            clock,
            work -> {
              throw new RejectedExecutionException("full");
            })
        .raise(new Mishap("GET /report", "r1", at(1)));
    assertThat(sent).isEmpty();
  }

  @Test
  void aTraceWithoutAnEndIsCutOff() {
    var thrown = new IllegalStateException("deep");
    var frame = new StackTraceElement("org.donecal.X", "again", "X.java", 1);
    thrown.setStackTrace(Collections.nCopies(5000, frame).toArray(StackTraceElement[]::new));
    raise(thrown);
    assertThat(sent.get(0).text()).contains("and 4960 more").hasSizeLessThan(10_000);
  }
}
