package org.donecal.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.donecal.kernel.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the seed's mail did, as it is meant, and what it got wrong, as it should be. */
class MimeTest {
  private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
  private static final Mailbox HOME = Rig.HOME;

  @Test
  void goesToEverybodyInOrderAndNamesNoBlindCopy() {
    var message =
        Message.to("a@x.example", "b@x.example").cc("c@x.example").bcc("d@x.example").message();

    assertThat(Envelope.of(message, HOME, NOW, 0).to())
        .containsExactly("a@x.example", "b@x.example", "c@x.example", "d@x.example");
    assertThat(text(message)).doesNotContainIgnoringCase("bcc").doesNotContain("d@x.example");
  }

  @Test
  void goesToEverybodyOnce() {
    var message = Message.to("a@x.example").cc("A <a@x.example>").bcc("a@x.example").message();

    assertThat(Envelope.of(message, HOME, NOW, 0).to()).containsExactly("a@x.example");
  }

  @Test
  void tellsNobodyWhoGetsABlindCopyOnly() throws Exception {
    var message = new Draft().bcc("d@x.example").message();

    assertThat(mime(message).getHeader("To", null)).isEqualTo("undisclosed-recipients:;");
  }

  @ParameterizedTest
  @MethodSource("poisoned")
  void refusesALineBreakInAHeaderWhenTheMessageIsMade(UnaryOperator<Draft> poison) {
    assertThatThrownBy(() -> poison.apply(Message.to("a@x.example")))
        .isInstanceOf(Failure.Invalid.class);
  }

  static List<Arguments> poisoned() {
    var cases = new ArrayList<UnaryOperator<Draft>>();
    for (var end : List.of("\r\n", "\n", "\r", "\r\n ", "\u0000", "\u0085")) {
      var evil = "x" + end + "Bcc: victim@x.example";
      cases.add(draft -> draft.subject(evil));
      cases.add(draft -> draft.to(new Mailbox("Ann", evil, "x.example")));
      cases.add(draft -> draft.to(new Mailbox("Ann", "a", evil)));
      cases.add(draft -> like(draft, evil, Map.of()));
      cases.add(draft -> like(draft, "Hello", Map.of("X-Note", evil)));
      cases.add(draft -> like(draft, "Hello", Map.of(evil, "x")));
      cases.add(draft -> draft.to("Ann" + evil + " <a@x.example>"));
      cases.add(draft -> draft.to("a@x.example" + end + "Bcc: b@x.example"));
      cases.add(draft -> draft.to(Mailbox.of(evil, "a@x.example")));
      cases.add(draft -> draft.cc("a@x.example" + evil));
      cases.add(draft -> draft.from(evil + " <a@x.example>"));
      cases.add(draft -> draft.replyTo(evil + " <a@x.example>"));
      cases.add(draft -> draft.header("X-Note", evil));
      cases.add(draft -> draft.header("X-Note" + end + "Bcc", "b@x.example"));
      cases.add(draft -> draft.attach(Attachment.of(evil, new byte[0])));
      cases.add(draft -> draft.attach(new Attachment("a", "text/csv" + end + "X: y", new byte[0])));
    }
    return cases.stream().map(Arguments::of).toList();
  }

  /** The same message, made by hand. */
  private static Draft like(Draft draft, String subject, Map<String, String> headers) {
    var made = draft.message();
    new Message(
        made.from(),
        made.returnPath(),
        made.to(),
        made.cc(),
        made.bcc(),
        made.replyTo(),
        subject,
        made.text(),
        made.html(),
        made.attachments(),
        headers);
    return draft;
  }

  @ParameterizedTest
  @CsvSource({"To", "to", "FROM", "Bcc", "Subject", "Content-Type", "MIME-Version", "Return-Path"})
  void refusesASecondHeaderOfWhatItWritesItself(String name) {
    assertThatThrownBy(() -> Message.to("a@x.example").header(name, "x"))
        .isInstanceOf(Failure.Invalid.class);
  }

  @Test
  void refusesAMessageForNobody() {
    assertThatThrownBy(() -> new Draft().subject("Hello").message())
        .isInstanceOf(Failure.Invalid.class);
  }

  @Test
  void respectsADateAndAnIdThatWereGivenInAnyCase() throws Exception {
    var date = "Sat, 21 Nov 2026 10:00:00 +0100";
    var mime =
        mime(
            Message.to("a@x.example")
                .header("date", date)
                .header("message-id", "<1@x.example>")
                .message());

    assertThat(mime.getHeader("Date")).containsExactly(date);
    assertThat(mime.getHeader("Message-ID")).containsExactly("<1@x.example>");
  }

  @Test
  void hasAnIdOfOurDomainThatTellsNoMachine() throws Exception {
    var mime = mime(Message.to("a@x.example").message());

    assertThat(mime.getHeader("Message-ID"))
        .singleElement()
        .asString()
        .matches("<[0-9a-f-]{36}@donecal\\.example>");
    assertThat(mime.getSentDate()).isEqualTo(NOW);
    assertThat(mime.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mime.getHeader("From")).containsExactly("DoneCal <noreply@donecal.example>");
  }

  @ParameterizedTest
  @CsvSource({
    "Så",
    "日本語の件名",
    "'a long line of words that goes on and on "
        + "and on until it has to be folded somewhere in the middle of nowhere'"
  })
  void subjectsComeOutAsTheyWentIn(String subject) throws Exception {
    var message = Message.to("a@x.example").subject(subject).message();

    assertThat(text(message)).matches(it -> it.chars().allMatch(c -> c < 0x80));
    assertThat(mime(message).getSubject()).isEqualTo(subject);
    assertThat(text(message).lines()).allMatch(line -> line.length() <= 78);
  }

  @Test
  void namesComeOutAsTheyWentIn() throws Exception {
    var message =
        Message.to("\"Ødegård, Bjørn \\\"B\\\"\" <b@x.example>")
            .from("Jürgen Groß <j@x.example>")
            .replyTo("D'Arcy (x) <d@x.example>")
            .message();
    var mime = mime(message);

    assertThat(((InternetAddress) mime.getAllRecipients()[0]).getPersonal())
        .isEqualTo("Ødegård, Bjørn \"B\"");
    assertThat(((InternetAddress) mime.getFrom()[0]).getPersonal()).isEqualTo("Jürgen Groß");
    assertThat(((InternetAddress) mime.getReplyTo()[0]).getPersonal()).isEqualTo("D'Arcy (x)");
    assertThat(Envelope.of(message, HOME, NOW, 0).from()).isEqualTo("j@x.example");
  }

  @Test
  void domainsGoOutAsTheNameSystemHasThem() {
    var message = Message.to("ann@bücher.example").message();

    assertThat(Envelope.of(message, HOME, NOW, 0).to())
        .containsExactly("ann@xn--bcher-kva.example");
    assertThat(text(message)).contains("ann@xn--bcher-kva.example");
    assertThat(Mime.isInternational(message, HOME)).isFalse();
  }

  @Test
  void namesOfMailboxesInOtherScriptsAreMarked() {
    var message = Message.to("Ann <用户@bücher.example>").message();

    assertThat(Mime.isInternational(message, HOME)).isTrue();
    assertThat(text(message)).contains("用户@xn--bcher-kva.example");
  }

  @Test
  void aMessageWithHtmlAloneIsJustHtml() throws Exception {
    var mime = mime(Message.to("a@x.example").html("<p>Grüße</p>").message());

    assertThat(mime.isMimeType("text/html")).isTrue();
    assertThat(body(mime)).isEqualTo("<p>Grüße</p>");
  }

  @Test
  void textStandsBeforeHtmlAndFilesBehindBoth() throws Exception {
    var file = new byte[] {0, 1, (byte) 0xFF, '\r', '\n'};
    var mime =
        mime(
            Message.to("a@x.example")
                .cc("b@x.example")
                .text("Hi")
                .html("<p>Hi</p>")
                .attach(Attachment.of("Übersicht 2026.csv", file))
                .message());

    assertThat(mime.isMimeType("multipart/mixed")).isTrue();
    var mixed = (MimeMultipart) mime.getContent();
    var words = (MimeMultipart) mixed.getBodyPart(0).getContent();
    assertThat(words.getContentType()).startsWith("multipart/alternative");
    assertThat(words.getBodyPart(0).isMimeType("text/plain")).isTrue();
    assertThat(words.getBodyPart(1).isMimeType("text/html")).isTrue();
    var attached = mixed.getBodyPart(1);
    assertThat(attached.getFileName()).isEqualTo("Übersicht 2026.csv");
    assertThat(attached.getDisposition()).isEqualTo(Part.ATTACHMENT);
    assertThat(attached.getInputStream().readAllBytes()).isEqualTo(file);
  }

  @Test
  void withoutWordsThereAreOnlyFiles() throws Exception {
    var mime =
        mime(Message.to("a@x.example").attach(Attachment.of("a.bin", new byte[3])).message());

    assertThat(((MimeMultipart) mime.getContent()).getCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "'one\ntwo\rthree\r\nfour'",
    "'.\n..\n.leading dots\nFrom the beginning\n'",
    "'Zeichen: ä ß € 😀\ttab'",
    "''"
  })
  void textComesOutAsItWentInWithTheLineEndsOfMail(String text) throws Exception {
    var mime = mime(Message.to("a@x.example").text(text).message());

    assertThat(body(mime)).isEqualTo(text.replaceAll("\r\n|\r|\n", "\r\n"));
  }

  @Test
  void noLineIsLongerThanServersTake() {
    var message = Message.to("a@x.example").text("x".repeat(5000)).message();

    assertThat(text(message).lines()).allMatch(line -> line.length() <= 998);
  }

  @Test
  void offersToEndItByOneClick() throws Exception {
    var mime =
        mime(
            Message.to("a@x.example")
                .unsubscribe(URI.create("https://donecal.example/u/" + "k".repeat(200)))
                .message());

    assertThat(mime.getHeader("List-Unsubscribe", null))
        .isEqualTo("<https://donecal.example/u/" + "k".repeat(200) + ">");
    assertThat(mime.getHeader("List-Unsubscribe-Post", null))
        .isEqualTo("List-Unsubscribe=One-Click");
  }

  @Test
  void refusesWhatNoServerWouldTakeForItsSize() {
    var large = Message.to("a@x.example").attach(Attachment.of("a.bin", new byte[20 << 20]));

    assertThatThrownBy(() -> text(large.message())).isInstanceOf(Failure.Invalid.class);
  }

  private static String text(Message message) {
    return new String(new Mime(HOME).write(message, NOW).content(), StandardCharsets.UTF_8);
  }

  private static MimeMessage mime(Message message) throws Exception {
    var bytes = new Mime(HOME).write(message, NOW).content();
    return new MimeMessage(Mime.session(false), new ByteArrayInputStream(bytes));
  }

  private static String body(Part part) throws Exception {
    return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
