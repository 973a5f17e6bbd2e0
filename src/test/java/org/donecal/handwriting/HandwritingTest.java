package org.donecal.handwriting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandwritingTest {
  private static final String ADDRESS = "reply+0123456789abcdefghijklmnopqrstuv@donecal.example";

  private static final List<String> ATTRIBUTIONS =
      List.of(
          "On Mon, Nov 23, 2026 at 5:00 PM DoneCal <" + ADDRESS + "> wrote:",
          "On Mon, Nov 23, 2026 at 5:00 PM DoneCal <\n" + ADDRESS + "> wrote:",
          "On Mon, Nov 23, 2026 at 5:00 PM DoneCal\n<" + ADDRESS + ">\nwrote:",
          "On 23 Nov 2026, at 17:00, DoneCal <" + ADDRESS + "> wrote:",
          "On 11/23/26 17:00, DoneCal wrote:",
          "On Monday, November 23, 2026 at 05:00:00 PM GMT+1, DoneCal\n<" + ADDRESS + "> wrote: ",
          "Am 23.11.26 um 17:00 schrieb DoneCal:",
          "Am Mo., 23. Nov. 2026 um 17:00 Uhr schrieb DoneCal <\n" + ADDRESS + ">:",
          "DoneCal <" + ADDRESS + "> schrieb am Mo., 23. Nov. 2026, 17:00:",
          "Le 23/11/2026 à 17:00, DoneCal a écrit :",
          "Le lun. 23 nov. 2026 à 17:00, DoneCal <" + ADDRESS + "> a\nécrit :",
          "El 23/11/26 a las 17:00, DoneCal escribió:",
          "El lun, 23 nov 2026 a las 17:00, DoneCal (<" + ADDRESS + ">)\nescribió:",
          "Il giorno lun 23 nov 2026 alle ore 17:00 DoneCal <\n" + ADDRESS + "> ha scritto:",
          "Il 23/11/2026 17:00, DoneCal ha scritto:",
          "Op 23-11-2026 om 17:00 schreef DoneCal:",
          "Op ma 23 nov 2026 om 17:00 schreef DoneCal <\n" + ADDRESS + ">:",
          "Em 23/11/2026 17:00, DoneCal escreveu:",
          "Em seg., 23 de nov. de 2026 às 17:00, DoneCal <\n" + ADDRESS + "> escreveu:",
          "Den 2026-11-23 kl. 17:00, skrev DoneCal:",
          "Den mån 23 nov. 2026 kl 17:00 skrev DoneCal <\n" + ADDRESS + ">:",
          "Den 23.11.2026 kl. 17.00 skrev DoneCal:",
          "W dniu 23.11.2026 o 17:00, DoneCal pisze:",
          "pon., 23 lis 2026 o 17:00 DoneCal <" + ADDRESS + ">\nnapisał(a):",
          "Dne 23. 11. 26 v 17:00 DoneCal napsal(a):",
          "23.11.2026 17:00, DoneCal пишет:",
          "пн, 23 нояб. 2026 г. в 17:00, DoneCal <" + ADDRESS + ">:",
          "DoneCal kirjoitti 23.11.2026 klo 17.00:",
          "2026. 11. 23. 17:00 keltezéssel, DoneCal írta:",
          "23.11.2026 17:00 tarihinde DoneCal yazdı:",
          "在 2026/11/23 17:00, DoneCal 写道:",
          "DoneCal <" + ADDRESS + "> 于2026年11月23日周一 17:00写道：",
          "2026年11月23日(月) 17:00 DoneCal <" + ADDRESS + ">:",
          "2026년 11월 23일 (월) 오후 5:00, DoneCal <" + ADDRESS + ">님이 작성:");

  static List<String> attributions() {
    return ATTRIBUTIONS;
  }

  @ParameterizedTest
  @MethodSource("attributions")
  void leavesOutWhoIsQuoted(String attribution) {
    var quoted = "> What did you do today?\n> 14:45 30m @acme call\n";

    assertThat(read("1h above\n\n" + attribution + "\n" + quoted)).isEqualTo("1h above");
    assertThat(read("1h above\n" + attribution + "\n\n" + quoted)).isEqualTo("1h above");
    assertThat(read(attribution + "\n" + quoted + "\n1h below\n")).isEqualTo("1h below");
    assertThat(read(attribution + "\n" + quoted + "1h between\n> 2h\nand\n"))
        .isEqualTo("1h between|and");
    assertThat(
            read("1h alone\n\n" + attribution.replace("\n", "\r\n") + "\r\n\r\nWhat did you do?"))
        .isIn("1h alone", "1h alone|" + attribution.replace("\n", "/") + "|What did you do?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-----Original Message-----",
        "-----Ursprüngliche Nachricht-----",
        "------ Original Message ------",
        "-------- Original message --------",
        "-------- Weitergeleitete Nachricht --------",
        "---- On Mon, 23 Nov 2026 17:00:00 +0100 DoneCal wrote ----",
        "------ Please write above this line ------",
        "-------------------------",
        "________________________________\nFrom: DoneCal <x@y.example>\nSent: Monday",
        "From: DoneCal <x@y.example>\nSent: Monday, November 23, 2026 5:00 PM",
        "*From:* DoneCal <x@y.example>\n*Sent:* Monday, November 23, 2026 5:00 PM",
        "From: DoneCal <x@y.example>\nDate: Monday, 23 November 2026 at 17:00",
        "Von: DoneCal <x@y.example>\nGesendet: Montag, 23. November 2026 17:00",
        "De : DoneCal <x@y.example>\nEnvoyé : lundi 23 novembre 2026 17:00",
        "De: DoneCal <x@y.example>\nEnviado: lunes, 23 de noviembre de 2026 17:00",
        "Da: DoneCal <x@y.example>\nInviato: lunedì 23 novembre 2026 17:00",
        "Van: DoneCal <x@y.example>\nVerzonden: maandag 23 november 2026 17:00",
        "Från: DoneCal <x@y.example>\nSkickat: den 23 november 2026 17:00",
        "Fra: DoneCal <x@y.example>\nSendt: mandag 23. november 2026 17:00",
        "Od: DoneCal <x@y.example>\nWysłano: poniedziałek, 23 listopada 2026 17:00",
        "От: DoneCal <x@y.example>\nОтправлено: 23 ноября 2026 г. 17:00",
        "发件人: DoneCal <x@y.example>\n发送时间: 2026年11月23日 17:00",
        "差出人: DoneCal <x@y.example>\n送信日時: 2026年11月23日 17:00",
        "Begin forwarded message:",
      })
  void endsWhereAnOlderMailBegins(String border) {
    assertThat(read("1h above\n\n" + border + "\n2h below\n")).isEqualTo("1h above");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-- \nAnn\n\nExample Ltd",
        "--\nAnn",
        "Sent from my iPhone",
        "Sent from Outlook for Android",
        "Sent from Yahoo Mail on Android",
        "Get Outlook for iOS",
        "Von meinem iPhone gesendet",
        "Envoyé de mon iPhone",
        "Enviado desde mi iPhone",
        "Inviato da iPhone",
        "Verstuurd vanaf mijn iPhone",
        "Skickat från min iPhone",
        "Sendt fra min iPhone",
        "Wysłane z iPhone'a",
        "Отправлено с iPhone",
        "iPhoneから送信",
        "从我的iPhone发送",
        "Best regards,\nAnn Example\nHead of things",
        "Mit freundlichen Grüßen\nAnn",
        "Thanks!",
        "***",
      })
  void leavesOutSignatures(String signature) {
    assertThat(read("1h @acme call\n\n" + signature + "\n\n> quoted\n")).isEqualTo("1h @acme call");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2h I wrote: a letter",
        "2h wrote 2026-11-23.txt",
        "From: 9 to 5 I slept",
        "1h sent from the office to Ann",
        "1h -- or more -- of work",
        "2h a - b - c",
        "9:30 call with bob@example.org about these:",
        "2h @acme wrote docs:",
        "to: do",
        "Thanks to Ann 2h less work",
      })
  void keepsWhatOnlyLooksLikeIt(String line) {
    assertThat(read("1h first\n\n" + line + "\n\nlast")).isEqualTo("1h first|" + line + "|last");
  }

  @Test
  void leavesOutGreetings() {
    assertThat(read("Hi DoneCal,\n\n1h @acme call")).isEqualTo("1h @acme call");
    assertThat(read("Hello!\n1h @acme call")).isEqualTo("1h @acme call");
    assertThat(read("Hello Kitty 1h\n")).isEqualTo("Hello Kitty 1h");
  }

  @Test
  void joinsFlowedLines() {
    var text = "1h one \ntwo\n\n> quoted \n> more\n>> deeper \n  stuffed\n-- \nAnn ";

    assertThat(of(Handwriting.ofPlain(text, Flow.FLOWED))).isEqualTo("1h one two|stuffed");
    assertThat(of(Handwriting.ofPlain("a \nb", Flow.DELETING_SPACES))).isEqualTo("ab");
    assertThat(of(Handwriting.ofPlain("a \nb", Flow.FIXED))).isEqualTo("a/b");
  }

  @Test
  void readsOddLineEndsAndBlanks() {
    assertThat(read("\ufeff1h\u00a0one\r\r2h two\u2028more\u0000\n\u200b\n3h\u3000three"))
        .isEqualTo("1h one|2h two/more|3h three");
  }

  @Test
  void nothingTakesLong() {
    var hostile =
        List.of(
            "\n".repeat(500_000),
            "a\n".repeat(250_000),
            "a:\n".repeat(200_000),
            "From: a\n".repeat(100_000),
            "On 1:00 a@b wrote:\n".repeat(40_000),
            "> ".repeat(400_000),
            "-".repeat(900_000),
            "-----a" + " ".repeat(900_000),
            "a@".repeat(400_000) + ":",
            "sent from " + "a".repeat(900_000),
            "* \t".repeat(300_000));
    hostile.forEach(text -> within(text, () -> Handwriting.ofPlain(text, Flow.FIXED)));
    hostile.forEach(text -> within(text, () -> Handwriting.ofPlain(text, Flow.FLOWED)));
  }

  @Test
  void noHtmlTakesLong() {
    List.of(
            "<div>".repeat(180_000),
            "<blockquote>".repeat(80_000) + "deep",
            "<b><i><u>".repeat(100_000),
            "<a href=x><table><tr><td>".repeat(40_000),
            "<p>a".repeat(200_000),
            "&amp;".repeat(200_000),
            "<br>".repeat(250_000),
            "<div " + "a=b ".repeat(200_000) + ">x",
            "<!--".repeat(200_000))
        .forEach(html -> within(html, () -> Handwriting.ofHtml(html)));
  }

  private static void within(String what, Runnable work) {
    assertThat(Duration.ofNanos(timed(work)))
        .as(what.substring(0, 10))
        .isLessThan(Duration.ofSeconds(30));
  }

  private static long timed(Runnable work) {
    var start = System.nanoTime();
    work.run();
    return System.nanoTime() - start;
  }

  private static String read(String text) {
    return of(Handwriting.ofPlain(text, Flow.FIXED));
  }

  private static String of(Handwriting letter) {
    return letter.paragraphs().stream()
        .map(it -> String.join("/", it))
        .collect(Collectors.joining("|"));
  }
}
