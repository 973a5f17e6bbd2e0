package org.donecal.replies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.donecal.testclient.Letterbox;
import org.donecal.testclient.Letterbox.Letter;
import org.donecal.testclient.Ports;
import org.donecal.testclient.Postman;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A whole conversation by mail: asked, answered, told what was added, and taken back. */
class ConversationJourney {
  private static final Letterbox LETTERBOX = new Letterbox();
  private static TestServer server;
  private static int port;

  @BeforeAll
  static void start() throws IOException {
    port = Ports.free();
    var settings = new HashMap<>(LETTERBOX.settings());
    settings.put("donecal.mail.inbound.port", String.valueOf(port));
    server = TestServer.start(settings);
  }

  @AfterAll
  static void stop() {
    server.close();
    LETTERBOX.close();
  }

  @Test
  void aMailAsksAReplyAddsAndALinkTakesItBack() {
    var ann = Asked.by(server, LETTERBOX);
    var early = json("sentence", "8:00 1h jogging", "date", ann.day().toString());
    ann.client().post("/api/v1/entries", early);
    ann = ann.again(LETTERBOX);
    assertThat(ann.letter().text()).contains("8:00", "jogging", "Reply to this mail");

    reply(ann, "9:00 2h @acme call with Ann\nabout the budget\n\n45m mail\n\n25:00 nothing");

    assertThat(ann.told())
        .containsExactly("08:00 jogging", "09:00 @acme call with Ann", "11:00 mail");
    assertThat(ann.client().get("/api/v1/entries").text()).contains("about the budget");
    var answer = LETTERBOX.next(ann.email());
    assertThat(answer.subject()).startsWith("2 entries added for");
    assertThat(answer.text()).contains("@acme call with Ann", "mail", "25:00", "no time of day");
    assertThat(answer.mail().header("Auto-Submitted")).isEqualTo("auto-replied");
    assertThat(answer.mail().header("Message-ID")).startsWith("<answer.");

    var link = answer.link("/replies/undo/");
    var anybody = server.client().with("Accept", "text/html");
    assertThat(anybody.get(link).text()).contains("Added 2 entries by mail");
    assertThat(ann.told()).as("looking changes nothing").hasSize(3);
    assertThat(anybody.post(link).text()).contains("It is undone.");
    assertThat(ann.told()).containsExactly("08:00 jogging");
    assertThat(ann.client().get("/api/v1/history").text()).contains("Added 2 entries by mail");
  }

  @Test
  void okAddsWhatWasSuggested() {
    var ann = Asked.by(server, LETTERBOX, "9:00 1h @acme standup", "14:00 2h @acme review");
    assertThat(ann.letter().text()).contains("1h @acme standup", "2h @acme review", "\"ok\"");

    reply(ann, "Ok!\n\n-- \nAnn");

    assertThat(ann.titles()).containsExactlyInAnyOrder("@acme standup", "@acme review");
    assertThat(LETTERBOX.next(ann.email()).subject()).startsWith("2 entries added");
  }

  @Test
  void theAnswerIsRepliedToAsTheQuestionIs() {
    var ann = Asked.by(server, LETTERBOX);
    reply(ann, "9:00 1h one");
    var answer = LETTERBOX.next(ann.email());

    reply(answer, ann.email(), "10:00 1h two");

    assertThat(ann.titles()).containsExactly("one", "two");
    assertThat(LETTERBOX.next(ann.email()).text()).contains("two").doesNotContain("10:00 1h one");
  }

  @Test
  void timesAreThoseOfTheClockInTheMail() {
    var ann = Asked.by(server, LETTERBOX);
    var reminder = "/api/v1/reminders/" + ann.reminder();
    ann.client().patch(reminder, json("zone", "Asia/Tokyo"));
    ann = ann.again(LETTERBOX);

    reply(ann, "9:00 1h sushi\n\n1h tea");

    assertThat(ann.told()).containsExactly("09:00 sushi", "10:00 tea");
    assertThat(ann.client().get("/api/v1/entries").text()).contains("T10:00:00+09:00");
    assertThat(LETTERBOX.next(ann.email()).text())
        .contains("9:00–10:00  sushi", "10:00–11:00  tea");
  }

  private static void reply(Asked asked, String words) {
    reply(asked.letter(), asked.email(), words);
  }

  /** As most programs write it: above all that was asked, which is quoted. */
  private static void reply(Letter letter, String from, String words) {
    var quoted = letter.text().lines().map(line -> "> " + line).toList();
    var mail =
        """
        From: Ann <%s>
        To: %s
        Subject: Re: %s
        Message-ID: <%s@elsewhere.example>
        In-Reply-To: %s
        Content-Type: text/plain; charset=utf-8

        %s

        On Tue, 24 Nov 2026 at 17:00, DoneCal <noreply@localhost> wrote:

        %s
        """
            .formatted(
                from,
                letter.mail().header("Reply-To"),
                letter.subject(),
                UUID.randomUUID(),
                letter.mail().header("Message-ID"),
                words,
                String.join("\n", quoted));
    var to = List.of(letter.mail().header("Reply-To"));
    assertThat(Postman.deliver(port, from, to, mail)).startsWith("250");
  }
}
