package org.donecal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import org.donecal.kernel.Lazy;
import org.donecal.testclient.Body;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Files on their way in: too large, cut short, none at all; nothing of them stays. */
class UploadsJourney {
  private static final String IMPORT = "/api/v1/import";
  private static final String HEAD =
      "POST /api/v1/import HTTP/1.1\r\nHost: x\r\nContent-Type: text/csv\r\n";
  private static final String FILE = "date,hours,title\n2026-11-22,1,x\n";
  private static final Lazy<TestServer> SERVER = new Lazy<>(TestServer::start);

  private final TestClient client = SERVER.get().client();

  @AfterAll
  static void stop() {
    SERVER.get().close();
  }

  private void assertRefused(Body body, int status, String word) {
    var refused = client.post(IMPORT, body);

    assertThat(refused.status()).as(refused.text()).isEqualTo(status);
    assertThat(refused.header("Content-Type").orElse("")).contains("problem+json");
    assertThat(refused.text()).contains(word);
    assertThat(client.cookies().all()).isEmpty();
    assertNothingStays();
  }

  private static void assertNothingStays() {
    try (var left = Files.list(SERVER.get().data().resolve("uploads"))) {
      assertThat(left).isEmpty();
    } catch (IOException nothingEver) {
      assertThat(SERVER.get().data().resolve("uploads")).doesNotExist();
    }
  }

  @Test
  void refusesWhatBringsNoFile() {
    var form = "multipart/form-data; boundary=x";
    assertRefused(new Body("multipart/form-data", "--x--"), 400, "parts");
    assertRefused(new Body(form, ""), 400, "choose a file");
    assertRefused(new Body(form, "--x--\r\n"), 400, "file");
    assertRefused(
        new Body(form, "--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nabc"),
        400,
        "form");
    assertRefused(Body.file("", ""), 400, "Please choose a file.");
    assertRefused(Body.file("empty.csv", ""), 400, "The file is empty.");
    assertRefused(Body.file("x.csv", FILE, "file", "y"), 400, "one file");
    assertRefused(new Body("text/csv", ""), 400, "The file is empty.");
    assertRefused(new Body("image/png", FILE), 415, "");
    assertThat(client.send("POST", IMPORT, Optional.empty()).status()).isIn(400, 415);
  }

  @Test
  void refusesFormsWithoutEnd() {
    var part = "--x\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\nv\r\n";
    assertRefused(
        new Body("multipart/form-data; boundary=x", part.repeat(10_000) + "--x--"), 400, "fields");
    var headers = "--x\r\n" + "X-Header: x\r\n".repeat(100_000) + "\r\nv\r\n--x--";
    assertRefused(new Body("multipart/form-data; boundary=x", headers), 400, "form");
    assertRefused(Body.file("x.csv", FILE, "zone", "x".repeat(5000)), 400, "too long");
  }

  @Test
  void refusesWrongChoices() {
    assertThat(client.post(IMPORT + "?format=excel", Body.file("x", FILE)).text())
        .contains("\"format\"");
    assertThat(client.post(IMPORT + "?format=toggl", Body.file("x", FILE)).text())
        .contains("Toggl");
    assertThat(client.post(IMPORT + "?zone=Mars/Olympus", Body.file("x", FILE)).text())
        .contains("\"zone\"");
    assertThat(client.post(IMPORT + "?dateOrder=YYY", Body.file("x", FILE)).text())
        .contains("\"dateOrder\"");
    assertThat(client.post(IMPORT + "?dryRun=perhaps", Body.file("x", FILE)).text())
        .contains("\"dryRun\"");
    assertNothingStays();
  }

  @Test
  void refusesAGibibyteBeforeItIsSent() throws IOException {
    var head = HEAD + "Content-Length: " + (1L << 30) + "\r\n\r\n";
    assertThat(answer(head, 0)).startsWith("HTTP/1.1 413");
    assertNothingStays();
  }

  @Test
  void refusesWhatDoesNotSayHowLargeItIsOnceItIsTooLarge() throws IOException {
    var head = HEAD + "Transfer-Encoding: chunked\r\n\r\n";
    assertThat(answer(head, 1 << 10)).startsWith("HTTP/1.1 413");
    assertNothingStays();
  }

  /** Sends a head and chunks of a mebibyte, until the server answers. */
  private static String answer(String head, int chunks) throws IOException {
    try (var socket = new Socket(SERVER.get().uri().getHost(), SERVER.get().uri().getPort())) {
      socket.setSoTimeout(60_000);
      var out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      var chunk = ("100000\r\n" + "x".repeat(1 << 20) + "\r\n").getBytes(StandardCharsets.US_ASCII);
      try {
        for (var i = 0; i < chunks && socket.getInputStream().available() == 0; i++) {
          out.write(chunk);
        }
        out.flush();
      } catch (SocketException closed) {
        // It has answered, and hears no more.
      }
      var bytes = new byte[12];
      socket.getInputStream().readNBytes(bytes, 0, bytes.length);
      return new String(bytes, StandardCharsets.US_ASCII);
    }
  }

  @Test
  void takesFiftyMebibytes() {
    var large = FILE + "\n".repeat((50 << 20) - FILE.length());

    assertRefused(Body.file("larger.csv", large + "\n".repeat(1 << 20)), 413, "");
    assertThat(client.post(IMPORT, Body.file("large.csv", large)).status()).isEqualTo(200);
  }

  @Test
  void takesBareFilesToo() {
    var taken = client.post(IMPORT, new Body("text/csv", FILE));

    assertThat(taken.json().getInt("entries")).isEqualTo(1);
    assertNothingStays();
  }
}
