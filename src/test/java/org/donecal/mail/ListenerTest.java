package org.donecal.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.donecal.kernel.BadSetting;
import org.donecal.kernel.Failure;
import org.donecal.testclient.Ports;
import org.donecal.testclient.Postman;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The door for mail, with servers at it that are broken, careless or hostile. */
class ListenerTest {
  private static final String ANN = "ann@here.example";
  private static final int MOST_CONNECTIONS = 20;

  private final Door door = new Door();
  private int port;
  private Listener listener;

  /** Expects Ann only, takes what it gets, and fails as it is told. */
  private static final class Door implements Intake {
    final List<Delivery> taken = new CopyOnWriteArrayList<>();
    Optional<RuntimeException> fault = Optional.empty();

    @Override
    public void expect(String recipient) {
      if (!recipient.equals(ANN)) {
        throw new Failure.NotFound("This tells what nobody shall know.");
      }
    }

    @Override
    public void take(Delivery delivery) {
      fault.ifPresent(
          it -> {
            throw it;
          });
      taken.add(delivery);
    }
  }

  @BeforeEach
  void open() throws IOException {
    port = Ports.free();
    listener = Listener.open("the.key", port, "here.example", door);
  }

  @AfterEach
  void shut() {
    listener.close();
  }

  @Test
  void whatIsTakenIsWhatWasSent() {
    var mail =
        "Subject: 8 bits ü 会\n\n.\n..\n.dots\nFrom here\n" + "long".repeat(3000) + "\n\u0000\n";

    assertThat(deliver("bob@there.example", mail)).startsWith("250");

    assertThat(door.taken).hasSize(1);
    var delivery = door.taken.get(0);
    assertThat(delivery.sender()).hasValue("bob@there.example");
    assertThat(delivery.recipients()).containsExactly(ANN);
    assertThat(new String(delivery.content(), StandardCharsets.UTF_8))
        .isEqualTo(mail.replace("\n", "\r\n") + "\r\n");
  }

  @Test
  void nothingIsSaidToBeTakenThatWasNot() {
    door.fault = Optional.of(new IllegalStateException("the database is away"));
    assertThat(deliver("", "x")).startsWith("451 4.3.0").doesNotContain("database");
    door.fault = Optional.of(new Failure.Invalid("mail", "It is broken."));
    assertThat(deliver("", "x")).startsWith("554 5.6.0").doesNotContain("broken");
    door.fault = Optional.of(new Failure.NotFound("It has gone since."));
    assertThat(deliver("", "x")).startsWith("550 5.1.1").doesNotContain("since");
    door.fault = Optional.empty();
    assertThat(deliver("", "x")).startsWith("250");
    assertThat(door.taken).hasSize(1);
    assertThat(door.taken.get(0).sender()).hasValue("");
  }

  @Test
  void strangersAreToldNothing() throws IOException {
    try (var postman = greeted()) {
      postman.say("MAIL FROM:<>");
      assertThat(postman.say("RCPT TO:<bob@here.example>"))
          .isEqualTo("550 5.1.1 There is no such address");
      assertThat(postman.say("RCPT TO:<" + ANN + ">")).startsWith("250");
      assertThat(postman.say("VRFY ann")).startsWith("5");
      assertThat(postman.say("EXPN all")).startsWith("5");
    }
  }

  @Test
  void mailThatIsCutIsNotTaken() throws IOException {
    try (var postman = greeted()) {
      postman.say("MAIL FROM:<>");
      postman.say("RCPT TO:<" + ANN + ">");
      assertThat(postman.say("DATA")).startsWith("354");
      postman.write("Subject: cut\r\n\r\n1h x\r\n");
    }
    assertThat(deliver("", "whole")).startsWith("250");
    listener.close();
    assertThat(door.taken).hasSize(1);
  }

  @Test
  void aMailEndsWhereItsServerEndsIt() throws IOException {
    try (var postman = greeted()) {
      postman.say("MAIL FROM:<>");
      postman.say("RCPT TO:<" + ANN + ">");
      postman.say("DATA");
      postman.write("one\n.\nMAIL FROM:<>\nRCPT TO:<" + ANN + ">\nDATA\ntwo\r\n");
      assertThat(postman.say(".")).startsWith("250");
      assertThat(postman.say("NOOP")).startsWith("250");
    }
    assertThat(door.taken).hasSize(1);
  }

  @Test
  void commandsComeInTheirOrder() throws IOException {
    try (var postman = greeted()) {
      assertThat(postman.say("RCPT TO:<" + ANN + ">")).startsWith("503");
      assertThat(postman.say("DATA")).startsWith("503");
      assertThat(postman.say("MAIL FROM:<>")).startsWith("250");
      assertThat(postman.say("DATA")).startsWith("503");
      assertThat(postman.say("RCPT TO:nonsense")).startsWith("5");
      assertThat(postman.say("HELP")).isNotEmpty();
      assertThat(postman.say("BOGUS")).startsWith("5");
      assertThat(postman.say("RSET")).startsWith("250");
      assertThat(postman.say("RCPT TO:<" + ANN + ">")).startsWith("503");
      assertThat(postman.say("QUIT")).startsWith("221");
    }
    assertThat(door.taken).isEmpty();
  }

  @Test
  void whatIsAnnouncedAsTooLargeIsNotWaitedFor() throws IOException {
    try (var postman = greeted()) {
      assertThat(postman.say("MAIL FROM:<> SIZE=99999999")).startsWith("552");
      assertThat(postman.say("MAIL FROM:<> SIZE=1000")).startsWith("250");
    }
  }

  @Test
  void aLineWithoutAnEndEnds() throws IOException {
    try (var postman = greeted()) {
      assertThat(said(postman, "NOOP " + "x".repeat(1 << 20))).doesNotStartWith("250");
    }
    assertThat(deliver("", "next")).startsWith("250");
  }

  /** What was said, be it that the door was shut in the midst of it. */
  private static String said(Postman postman, String words) {
    try {
      return postman.say(words);
    } catch (IOException shut) {
      return "";
    }
  }

  @Test
  void theDoorIsAsWideAsItShouldBe() throws IOException {
    var postmen = new ArrayList<Postman>();
    try {
      while (postmen.size() < MOST_CONNECTIONS) {
        postmen.add(greeted());
      }
      try (var one = Postman.at(port)) {
        assertThat(one.greeting()).startsWith("421");
      }
      assertThat(postmen.get(0).say("NOOP")).startsWith("250");
    } finally {
      for (var postman : postmen) {
        postman.close();
      }
    }
  }

  @Test
  void aPortIsOneListenersUntilItIsShut() {
    assertThatThrownBy(() -> Listener.open("the.key", port, "here.example", door))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("the.key");
    listener.close();
    assertThatThrownBy(() -> Postman.at(port)).hasRootCauseInstanceOf(ConnectException.class);
    listener = Listener.open("the.key", port, "here.example", door);
    assertThat(deliver("", "again")).startsWith("250");
  }

  private Postman greeted() throws IOException {
    var postman = Postman.at(port);
    assertThat(postman.greeting()).startsWith("220");
    assertThat(postman.say("EHLO there.example")).startsWith("250");
    return postman;
  }

  private String deliver(String from, String mail) {
    return Postman.deliver(port, from, List.of(ANN), mail);
  }
}
