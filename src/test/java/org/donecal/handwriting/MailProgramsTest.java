package org.donecal.handwriting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Odd habits of mail programs and of those who write with them. */
class MailProgramsTest {
  private static final List<String> FOOTERS =
      List.of(
          "Sent with Proton Mail secure email.",
          "Sent with [Proton Mail](https://proton.me/) secure email.",
          "Sent via the Samsung Galaxy S21 5G, an AT&T 5G smartphone",
          "Sent from Mail for Windows",
          "Sent from my mobile. Please excuse typos.",
          "Sent from Gmail Mobile",
          "Sent from Yahoo Mail. Get the app",
          "Sent from my iPhone.",
          "Von meinem Samsung Galaxy Smartphone gesendet.",
          "Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.",
          "Gesendet mit der mobilen Mail App",
          "Gesendet von Mail für Windows",
          "Gesendet von Outlook für Android",
          "Outlook für Android beziehen",
          "Outlook für iOS herunterladen",
          "Laden Sie Outlook für iOS herunter",
          "Holen Sie sich Outlook für iOS",
          "Envoyé avec Proton Mail",
          "Téléchargez Outlook pour iOS",
          "Télécharger Outlook pour Android",
          "Obtener Outlook para iOS",
          "Descargar Outlook para Android",
          "Enviado con Proton Mail",
          "Enviado do meu iPhone",
          "Obter o Outlook para iOS",
          "Ottieni Outlook per Android",
          "Scarica Outlook per iOS",
          "Inviato con Proton Mail",
          "Outlook voor iOS downloaden",
          "Verzonden vanuit Outlook voor iOS",
          "Hämta Outlook för iOS",
          "Отправлено из мобильной Яндекс Почты",
          "Virus-free.www.avast.com",
          "Virenfrei.www.avast.com",
          "Get Outlook for iOS<https://aka.ms/o0ukef>");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DoneCal wrote:",
        "DoneCal <noreply@donecal.example> writes:",
        "\"DoneCal\" <noreply@donecal.example> wrote:",
        "* DoneCal <noreply@donecal.example> [2026-11-23 17:00]:",
        "Quoting DoneCal <noreply@donecal.example>:",
        "Zitat von DoneCal <noreply@donecal.example>:",
        "DoneCal schrieb:",
        "DoneCal a écrit :",
        "DoneCal escribió:",
        "Quoting DoneCal (2026-11-23 17:00:00)",
        "On Monday, November 23rd, 2026 at 5:00 PM, DoneCal <noreply@donecal.example> wrote:",
        "On Nov 23, 2026, at 5:00 PM, DoneCal <noreply@donecal.example> wrote:\n",
        "Am Montag, 23. November 2026, 17:00:00 CET schrieb DoneCal:",
        "Am Montag, dem 23.11.2026 um 17:00 +0100 schrieb DoneCal:",
        "23 november 2026 17:00 skrev DoneCal <noreply@donecal.example>:",
        "ma 23. marrask. 2026 klo 17.00 DoneCal (noreply@donecal.example) kirjoitti:",
        "Την Δευ 23 Νοε 2026 στις 5:00 μ.μ., ο χρήστης DoneCal <noreply@donecal.example>\nέγραψε:",
        "בתאריך יום ב׳, 23 בנוב׳ 2026 ב-17:00 מאת DoneCal <\u202anoreply@donecal.example\u202c\u200f>:",
        "Vào Th 2, 23 thg 11, 2026 lúc 17:00 DoneCal <noreply@donecal.example>\nđã viết:",
        "в пн, 23 нояб. 2026 г. в 17:00, DoneCal <noreply@donecal.example>:",
      })
  void leavesOutWhoIsQuoted(String attribution) {
    var quoted = attribution + "\n> What did you do today?\n> 14:45 30m @acme call\n";

    assertThat(read("1h above\n\n" + quoted)).isEqualTo("1h above");
    assertThat(read(quoted + "\n1h below\n")).isEqualTo("1h below");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "________________________________\nA nyelv: valami más\n",
        "Feladó: DoneCal <x@y.example>\nElküldve: hétfő\nCímzett: Ann\nTárgy: valami",
        "Kimden: DoneCal <x@y.example>\nGönderilme: Pazartesi\nKime: Ann\nKonu: ne",
        "Από: DoneCal <x@y.example>\nΣτάλθηκε: Δευτέρα\nΠρος: Ann\nΘέμα: τι",
        "De la: DoneCal <x@y.example>\nTrimis: luni\nCătre: Ann\nSubiect: ce",
        "Від: DoneCal <x@y.example>\nНадіслано: понеділок\nКому: Ann\nТема: що",
        "מאת: DoneCal <x@y.example>\nנשלח: יום שני\nאל: Ann\nנושא: מה",
        "من: DoneCal <x@y.example>\nتاريخ الإرسال: الاثنين\nإلى: Ann\nالموضوع: ماذا",
        "**From:** DoneCal <x@y.example>\n**Sent:** Monday, November 23, 2026 5:00 PM",
        "Date: Mon, 23 Nov 2026 17:00:00 +0100\nFrom: noreply@donecal.example\nTo: ann@example.org",
        "Subject: What did you do?\nFrom: noreply@donecal.example\nTo: ann@example.org",
        "Enviada em: segunda-feira\nDe: DoneCal <x@y.example>\nPara: Ann",
        "-----Message d'origine-----\nDe : DoneCal",
        "-----Mensaje original-----",
        "-----Messaggio originale-----",
        "-----Oorspronkelijk bericht-----",
        "----- Original message -----",
        "------------------ Original ------------------",
        "-------- Original-Nachricht --------",
        "---------- Forwarded message ---------",
        "Anfang der weitergeleiteten Nachricht:",
        "Début du message transféré :",
        "Inicio del mensaje reenviado:",
        "Inizio messaggio inoltrato:",
        "Início da mensagem reencaminhada:",
        "Begin doorgestuurd bericht:",
      })
  void endsWhereAnOlderMailBegins(String border) {
    assertThat(read("1h above\n\n" + border + "\n\n2h below\n")).isEqualTo("1h above");
  }

  static List<String> footers() {
    return FOOTERS;
  }

  @ParameterizedTest
  @MethodSource("footers")
  void leavesOutWhatProgramsWriteBelow(String line) {
    assertThat(read("1h @acme call\n\n" + line + "\n\n> quoted\n")).isEqualTo("1h @acme call");
    assertThat(read("1h @acme call\n" + line + "\n")).isEqualTo("1h @acme call");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thanks, Ann",
        "Best, Ann Example",
        "LG Ann",
        "Viele Grüße, Ann",
        "Viele Grüße Ann",
        "Thanks a lot!",
        "Cheers,\nA.",
      })
  void leavesOutClosings(String closing) {
    assertThat(read("Good morning DoneCal team,\n\n1h @acme call\n\n" + closing))
        .isEqualTo("1h @acme call");
    assertThat(read("1h @acme call\n" + closing + "\n")).isEqualTo("1h @acme call");
  }

  @Test
  void keepsWhatIsWrittenBelowAClosing() {
    assertThat(read("1h one\n\nThanks!\n\n2h forgotten")).isEqualTo("1h one|2h forgotten");
    assertThat(read("1h one\n\nBest\nAnn\n\nPS:\n14:30 tea\n")).isEqualTo("1h one|14:30 tea");
    assertThat(read("1h one\n\nBest regards\nAnn\n12 Main Street\n0171 555 123\n"))
        .isEqualTo("1h one");
  }

  @Test
  void keepsDaysAndVerbsOfItsAuthor() {
    assertThat(read("2h @acme wrote:\nthe report\n\n1h more"))
        .isEqualTo("2h @acme wrote:/the report|1h more");
    assertThat(read("On 2026-11-22 I wrote a letter to Ann about:\nthe budget\n\n1h more"))
        .isEqualTo("On 2026-11-22 I wrote a letter to Ann about:/the budget|1h more");
    assertThat(read("Date: 3pm with Bob\nTo: do\n\n1h more"))
        .isEqualTo("Date: 3pm with Bob/To: do|1h more");
    assertThat(read("1h one\n\nbest practice\n\nthanks to Bob"))
        .isEqualTo("1h one|best practice|thanks to Bob");
    assertThat(read("> what then?\nquoting for the job\n> and then?\n2h more"))
        .isEqualTo("quoting for the job|2h more");
    assertThat(read("2h test Outlook for iOS")).isEqualTo("2h test Outlook for iOS");
  }

  @Test
  void flowsOnlyAfterBlanksThatWereSent() {
    assertThat(flowed("1h one\u00a0\n2h two")).isEqualTo("1h one/2h two");
    assertThat(flowed("1h one\n  \n2h two")).isEqualTo("1h one|2h two");
    assertThat(flowed("1h one \n> quoted \n2h two")).isEqualTo("1h one|2h two");
    assertThat(flowed(" From here 1h \nand on\n >not quoted"))
        .isEqualTo("From here 1h and on/>not quoted");
    assertThat(flowed("1h one \r\n\r\n-- \r\nAnn \r\nExample")).isEqualTo("1h one");
  }

  @Test
  void readsReactions() {
    assertThat(
            read(
                """
                👍

                Ann reacted via Gmail
                <https://www.google.com/gmail/about/?utm_source=x>

                On Thu, 19 Mar 2026 at 19:12, DoneCal <noreply@donecal.example> wrote:

                > What did you do?
                """))
        .isEqualTo("👍");
  }

  @Test
  void readsHtmlOfManyPrograms() {
    assertThat(
            html(
                "<div>1h one<div><br></div><hr><b>From:</b> D &lt;a@b&gt;<br><b>Sent:</b> now<br>2h"))
        .isEqualTo("1h one");
    assertThat(html("<p>1h one</p><div style='border:none;border-top: solid #E1E1E1 1.0pt'>2h two"))
        .isEqualTo("1h one");
    assertThat(html("<p>1h one</p><div dir=ltr id=x_divRplyFwdMsg>2h two")).isEqualTo("1h one");
    assertThat(html("<div>1h&nbsp;one</div><div>&nbsp;</div><div>2h two</div>"))
        .isEqualTo("1h one|2h two");
    assertThat(html("<span style='mso-hide:all'>3h hidden</span>1h one")).isEqualTo("1h one");
    assertThat(
            html(
                "1h one<br>\n<div class=\"gmail_quote\"><blockquote>2h</blockquote></div>1h below"))
        .isEqualTo("1h one|1h below");
    assertThat(html("1h one<!-- 2h two --><script>3h</script><style>4h</style>"))
        .isEqualTo("1h one");
    assertThat(html("1h a &lt;b&gt; &amp; c")).isEqualTo("1h a <b> & c");
    assertThat(
            html(
                "<table><tr><td>9:00</td><td>1h one</td></tr><tr><td>10:00</td><td>2h two</td></tr></table>"))
        .isEqualTo("9:00 1h one/10:00 2h two");
    assertThat(html("<div>1h one<div>&nbsp;<div name=quote><div><b>Von:</b> D</div>2h</div></div>"))
        .isEqualTo("1h one");
    assertThat(html("<div>1h one</div><hr id=zwchr data-marker=__DIVIDER__><b>Von: </b>D<br>2h"))
        .isEqualTo("1h one");
    assertThat(html("<div>1h one</div><span id=OLK_SRC_BODY_SECTION>2h two</span>"))
        .isEqualTo("1h one");
    assertThat(html("")).isEmpty();
  }

  private static String read(String text) {
    return of(Handwriting.ofPlain(text, Flow.FIXED));
  }

  private static String flowed(String text) {
    return of(Handwriting.ofPlain(text, Flow.FLOWED));
  }

  private static String html(String text) {
    return of(Handwriting.ofHtml(text));
  }

  private static String of(Handwriting letter) {
    return letter.paragraphs().stream()
        .map(it -> String.join("/", it))
        .collect(Collectors.joining("|"));
  }
}
