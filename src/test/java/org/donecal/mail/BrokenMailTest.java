package org.donecal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of mails whose parts, charsets and encodings are not what they should be. */
class BrokenMailTest {

  @ParameterizedTest
  @CsvSource({
    "iso-8859-1, ISO-8859-1, 1h Büro",
    "ISO8859_1, windows-1252, 1h “Büro” – 5 €",
    "latin1, windows-1252, 1h Büro…",
    "windows-1252, windows-1252, 1h “Büro” 5 €",
    "iso-8859-15, ISO-8859-15, 1h 5 €",
    "iso-8859-2, ISO-8859-2, 1h żółw",
    "iso-8859-9, windows-1254, 1h “ışık”",
    "koi8-r, KOI8-R, 1h чай",
    "windows-1251, windows-1251, 1h чай",
    "iso-2022-jp, ISO-2022-JP, 1h 会議",
    "iso-2022-jp, x-windows-iso2022jp, 1h 会議①",
    "shift_jis, windows-31j, 1h 会議①",
    "x-sjis, windows-31j, 1h 会議①",
    "euc-jp, EUC-JP, 1h 会議",
    "gb2312, GB18030, 1h 会议镕",
    "gbk, GB18030, 1h 会议",
    "big5, Big5, 1h 會議",
    "ks_c_5601-1987, x-windows-949, 1h 회의똠",
    "euc-kr, x-windows-949, 1h 회의",
    "utf-16, UTF-16, 1h Büro",
    "UTF8, UTF-8, 1h Büro",
    "us-ascii, UTF-8, 1h Büro",
    "us-ascii, windows-1252, 1h Büro",
    "iso-8859-8-i, ISO-8859-8, 1h פגישה",
    "iso-8859-1, UTF-8, 1h Büro – 5 €",
    "windows-1252, UTF-8, 1h 会議",
    "x-no-such-thing, UTF-8, 1h Büro",
    "x-no-such-thing, windows-1252, 1h Büro",
    "'', UTF-8, 1h Büro",
  })
  void readsCharsets(String said, String meant, String text) {
    assertThat(text("Content-Type: text/plain; charset=\"" + said + "\"", bytes(meant, text)))
        .isEqualTo(text);
  }

  @Test
  void aByteThatIsBrokenSpoilsNoOther() {
    var text = "1h Büro – Žluťoučký\n".getBytes(StandardCharsets.UTF_8);
    var broken = new ByteArrayOutputStream();
    broken.writeBytes(text);
    broken.write(0xff);
    broken.writeBytes(text);

    assertThat(text("Content-Type: text/plain; charset=utf-8", broken.toByteArray()))
        .isEqualTo("1h Büro – Žluťoučký\n\ufffd1h Büro – Žluťoučký\n");
    assertThat(text("Content-Type: text/plain", broken.toByteArray())).contains("Büro");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      value = {
        "1h caf=C3=A9 -> 1h café",
        "1h caf=c3=a9 -> 1h café",
        "'1h a=\nb' -> 1h ab",
        "'1h a= \t\nb' -> 1h ab",
        "1h 100%= -> 1h 100%",
        "1h 2=2 -> 1h 2=2",
        "1h x=y -> 1h x=y",
        "1h 2+2=5! -> 1h 2+2=5!",
        "1h =3D -> 1h =",
        "1h =3 -> 1h =3",
      })
  void readsQuotedPrintable(String encoded, String text) {
    var headers = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: ";

    for (var encoding :
        new String[] {
          "quoted-printable", "Quoted-Printable", "\"quoted-printable\"", "quoted-printable (so)"
        }) {
      assertThat(text(headers + encoding, bytes("UTF-8", encoded))).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MWggQsO8cm8=",
        "MWggQsO8cm8",
        "MWgg\nQsO8\ncm8=\n",
        "MWgg QsO8 cm8=",
        "!MWgg!QsO8*cm8=",
        "MWggQsM=vHJv",
        "MWggQg==w7xybw==",
      })
  void readsBase64(String encoded) {
    var headers = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: BASE64";

    assertThat(text(headers, bytes("UTF-8", encoded))).startsWith("1h B");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Disposition: inline; filename=notes.txt",
        "Content-Disposition: inline; filename*=utf-8''notes.txt",
        "Content-Disposition: ATTACHMENT",
        "Content-Type: text/plain; name=notes.txt",
        "Content-Type: text/plain; name*=utf-8''notes.txt",
        "Content-Type: text/csv",
        "Content-Type: text/calendar",
        "Content-Type: message/rfc822",
        "Content-Type: application/octet-stream",
      })
  void leavesFilesAlone(String header) {
    assertThat(
            words(
                """
                Content-Type: multipart/mixed; boundary=b

                --b

                1h mine
                --b
                %s

                2h of a file
                --b--
                """
                    .formatted(header)))
        .isEqualTo("1h mine");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/alternative; boundary=b",
        "multipart/alternative; boundary=\"b\"; charset=utf-8;",
        "multipart/alternative; boundary=\"b",
        "multipart/alternative; boundary=b; boundary=b",
        "multipart/alternative",
        "multipart/alternative; boundary=",
        "multipart/alternative; boundary=b; x y z",
        "MULTIPART/ALTERNATIVE;\n\tBOUNDARY=b",
        "multipart/x-unheard-of; boundary=b",
      })
  void findsPartsHoweverTheyAreAnnounced(String type) {
    assertThat(
            words("Content-Type: " + type + "\n\nfor old programs\n--b\n\n1h mine\n--b--\nafter\n"))
        .isEqualTo("1h mine");
  }

  @Test
  void prefersPlainTextThatSaysSomething() {
    assertThat(alternative("text/plain", "1h mine", "text/html", "<p>2h")).isEqualTo("1h mine");
    assertThat(alternative("text/html", "<p>2h", "text/plain", "1h mine")).isEqualTo("1h mine");
    assertThat(alternative("text/plain", " \u00a0\n\u200b", "text/html", "<p>2h"))
        .isEqualTo("<p>2h");
    assertThat(alternative("text/plain", "", "text/html", "<p>2h")).isEqualTo("<p>2h");
    assertThat(alternative("text/enriched", "<bold>", "text/html", "<p>2h")).isEqualTo("<p>2h");
  }

  @Test
  void findsTheRootOfWhatIsRelated() {
    assertThat(
            words(
                """
                Content-Type: multipart/related; boundary=b; start="<root>"; type="text/html"

                --b
                Content-Type: image/png
                Content-Id: <picture>

                png
                --b
                Content-Type: text/html
                Content-Id: <root>

                1h mine
                --b--
                """))
        .isEqualTo("1h mine");
  }

  @Test
  void knowsFlowedTextHoweverItIsSaid() {
    var mail =
        Received.read(
            bytes("UTF-8", "Content-Type: text/plain; Format=\"Flowed\"; DelSp=YES\n\n1h x"));

    assertThat(mail.words()).containsExactly(new Received.Words("1h x", false, true, true));
  }

  private static String alternative(String first, String one, String second, String two) {
    return words(
        """
        Content-Type: multipart/alternative; boundary=b

        --b
        Content-Type: %s; charset=utf-8

        %s
        --b
        Content-Type: %s; charset=utf-8

        %s
        --b--
        """
            .formatted(first, one, second, two));
  }

  private static String words(String mail) {
    return Received.read(bytes("UTF-8", mail)).words().stream()
        .map(it -> it.text().strip())
        .collect(Collectors.joining("|"));
  }

  private static String text(String headers, byte[] body) {
    var mail = new ByteArrayOutputStream();
    mail.writeBytes(bytes("UTF-8", headers + "\n\n"));
    mail.writeBytes(body);
    var words = Received.read(mail.toByteArray()).words();
    assertThat(words).hasSize(1);
    return words.get(0).text();
  }

  private static byte[] bytes(String charset, String text) {
    return text.getBytes(Charset.forName(charset));
  }
}
