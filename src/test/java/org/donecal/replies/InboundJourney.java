package org.donecal.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.donecal.testclient.Answer;
import org.donecal.testclient.Body;
import org.donecal.testclient.Letterbox;
import org.donecal.testclient.Ports;
import org.donecal.testclient.Postman;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replies on their way through both doors of a whole server, and the link that undoes them. */
class InboundJourney {
  private static final String SECRET = "a-long-secret-of-the-postman";
  private static final String DOOR = "/api/v1/inbound";
  private static final Letterbox LETTERBOX = new Letterbox();

  private static TestServer server;
  private static int port;

  @BeforeAll
  static void start() throws IOException {
    port = Ports.free();
    var settings = new HashMap<>(LETTERBOX.settings());
    settings.put("donecal.mail.inbound.port", String.valueOf(port));
    settings.put("donecal.mail.inbound.secret", SECRET);
    settings.put("donecal.mail.reply.domain", "donecal.example");
    server = TestServer.start(settings);
  }

  @AfterAll
  static void stop() {
    server.close();
    LETTERBOX.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"smtp", "http"})
  void aReplyIsTakenAnsweredAndUndone(String door) {
    var ann = Asked.by(server, LETTERBOX);

    bring(door, ann.address(), mail("9:00 2h @acme call\n\n1h mail\n"));
    assertThat(ann.titles()).containsExactly("@acme call", "mail");

    var link = LETTERBOX.next(ann.email()).link("/replies/undo/");
    var reader = server.client().with("Accept", "text/html");
    assertThat(reader.get(link).text()).contains("Added 2 entries by mail", "Undo it");
    assertThat(ann.titles()).hasSize(2);
    var undone = reader.post(link);
    assertThat(undone.status()).isEqualTo(200);
    assertThat(undone.header("Cache-Control")).hasValue("private, no-store");
    assertThat(ann.titles()).isEmpty();
    assertThat(reader.post(link).status()).isEqualTo(409);
    assertThat(reader.get(link).text()).contains("undone already").doesNotContain("Undo it");
  }

  private void bring(String door, String address, String mail) {
    if (door.equals("smtp")) {
      assertThat(Postman.deliver(port, "ann@elsewhere.example", List.of(address), mail))
          .startsWith("250");
    } else {
      var taken = postman().post(DOOR + "?recipient=" + escaped(address), raw(mail));
      assertThat(taken.status()).as(taken.text()).isEqualTo(200);
      assertThat(taken.text()).isEqualTo("{\"outcomes\":[\"added\"]}");
      assertThat(exit(taken)).isEqualTo("0");
    }
  }

  @Test
  void whatWasChangedSinceStays() {
    var ann = Asked.by(server, LETTERBOX);
    bring("smtp", ann.address(), mail("1h one"));
    var link = LETTERBOX.next(ann.email()).link("/replies/undo/");
    var entries = ann.client().get("/api/v1/entries").json().getJsonArray("entries");
    var id = entries.getJsonObject(0).getString("id");
    ann.client().patch("/api/v1/entries/" + id, Body.json("title", "another"));

    var refused = server.client().with("Accept", "text/html").post(link);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("because of a later change");
    assertThat(ann.titles()).containsExactly("another");
  }

  @Test
  void theAddressIsFoundInTheHeadersToo() {
    var ann = Asked.by(server, LETTERBOX);

    var taken = postman().post(DOOR, raw("Delivered-To: " + ann.address() + "\n" + mail("1h one")));

    assertThat(taken.text()).isEqualTo("{\"outcomes\":[\"added\"]}");
    assertThat(ann.titles()).containsExactly("one");
  }

  @Test
  void bouncesAreIgnored() {
    var ann = Asked.by(server, LETTERBOX);

    var taken =
        postman().post(DOOR + "?sender=&recipient=" + escaped(ann.address()), raw(mail("1h x")));

    assertThat(taken.text()).isEqualTo("{\"outcomes\":[\"ignored\"]}");
    assertThat(exit(taken)).isEqualTo("0");
    assertThat(ann.titles()).isEmpty();
    assertThat(server.client().get("/metrics").text())
        .containsPattern("donecal_replies_total\\{outcome=\"ignored\"} [1-9]");
  }

  @Test
  void mailForNobodyIsRefusedForGood() {
    var unknown = DOOR + "?recipient=" + escaped("reply+" + "a".repeat(32) + "@donecal.example");

    for (var path : List.of(unknown, DOOR, DOOR + "?recipient=ann")) {
      var refused = postman().post(path, raw(mail("1h x")));
      assertThat(refused.status()).isEqualTo(404);
      assertThat(exit(refused)).isEqualTo("67");
      assertThat(refused.header("Content-Type")).hasValue("application/problem+json");
    }
  }

  @Test
  void mailThatCantBeReadIsRefusedForGood() {
    var parts = postman().post(DOOR, raw("--a\n".repeat(600)));
    assertThat(parts.status()).isEqualTo(400);
    assertThat(exit(parts)).isEqualTo("65");

    var large = postman().post(DOOR, raw("x".repeat(1 << 21)));
    assertThat(large.status()).isEqualTo(413);
    assertThat(exit(large)).isEqualTo("65");
  }

  @Test
  void whoeverDoesNotKnowTheSecretTakesTheMailBack() {
    var strangers =
        List.of(
            server.client(),
            server.client().with("Authorization", basic("wrong")),
            server.client().with("Authorization", "Basic %%%"),
            server.client().with("Authorization", "Bearer " + SECRET),
            server.client().with("Authorization", basic("")));
    for (var stranger : strangers) {
      var refused = stranger.post(DOOR, raw(mail("1h x")));
      assertThat(refused.status()).isEqualTo(401);
      assertThat(exit(refused)).isEqualTo("75");
    }
    var form = postman().post(DOOR, Body.form("mail", "1h x"));
    assertThat(form.status()).isEqualTo(415);
    assertThat(exit(form)).isEqualTo("75");
    assertThat(postman().get(DOOR).status()).isEqualTo(405);
  }

  @Test
  void fiftyMebibytesAreRefusedAndTheNextMailIsTaken() {
    var ann = Asked.by(server, LETTERBOX);
    var vast = mail("1h x\n" + ("y".repeat(1023) + "\n").repeat(50 << 10));

    assertThat(Postman.deliver(port, "a@b.example", List.of(ann.address()), vast))
        .startsWith("552");
    assertThat(ann.titles()).isEmpty();
    bring("smtp", ann.address(), mail("1h one"));
    assertThat(ann.titles()).containsExactly("one");
  }

  private static String mail(String text) {
    return """
        From: ann@elsewhere.example
        Message-ID: <%s@elsewhere.example>
        Content-Type: text/plain; charset=utf-8

        """
            .formatted(UUID.randomUUID())
        + text;
  }

  private static TestClient postman() {
    return server.client().with("Authorization", basic(SECRET));
  }

  private static String basic(String password) {
    var pair = ("postfix:" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  private static Body raw(String mail) {
    return new Body("message/rfc822", mail.replaceAll("\r?\n", "\r\n"));
  }

  private static String escaped(String address) {
    return address.replace("+", "%2B").replace("@", "%40");
  }

  private static String exit(Answer answer) {
    return answer.header("DoneCal-Exit").orElse("");
  }
}
