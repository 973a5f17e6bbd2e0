package org.donecal.testclient;

import static org.donecal.testclient.ScriptedMailServer.DRIP;
import static org.donecal.testclient.ScriptedMailServer.HANG_UP;
import static org.donecal.testclient.ScriptedMailServer.SILENCE;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.donecal.testclient.ScriptedMailServer.Mail;
import org.jspecify.annotations.Nullable;

/** What a scripted mail server says to one client. */
final class MailConversation {
  private InputStream in;
  private OutputStream out;
  private final ScriptedMailServer server;
  private final Socket socket;
  private String last = "";
  private String from = "";
  private final List<String> to = new ArrayList<>();

  MailConversation(ScriptedMailServer server, Socket socket) throws IOException {
    this.server = server;
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream());
    this.out = socket.getOutputStream();
  }

  void hold() throws IOException, InterruptedException {
    if (!says(server.answer("CONNECT", "220 scripted ESMTP"))) {
      return;
    }
    for (var line = line(); line != null; line = line()) {
      last = line;
      server.heard(line);
      var verb = line.toUpperCase(Locale.ROOT);
      var data = verb.startsWith("DATA");
      var answer = data ? "" : server.answer(line, usual(line, verb));
      if (!(data ? data(line) : says(answer)) || verb.startsWith("QUIT")) {
        return;
      }
      if (verb.startsWith("STARTTLS") && answer.startsWith("220")) {
        var secure = server.secured(socket);
        in = new BufferedInputStream(secure.getInputStream());
        out = secure.getOutputStream();
      }
    }
  }

  private String usual(String line, String verb) {
    if (verb.startsWith("EHLO")) {
      return greeting();
    }
    if (verb.startsWith("AUTH")) {
      return "235 welcome";
    }
    if (verb.startsWith("STARTTLS")) {
      return !server.canSecure() ? "502 no TLS here" : "220 go on";
    }
    if (verb.startsWith("MAIL")) {
      from = address(line);
      to.clear();
    }
    return "250 2.0.0 fine";
  }

  private String greeting() {
    var lines = new StringBuilder("250-scripted");
    server.offers().forEach(offer -> lines.append("\r\n250-").append(offer));
    return lines.append("\r\n250 HELP").toString();
  }

  private String address(String line) {
    return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
  }

  /** Remembers whom it has agreed to. */
  private boolean says(String answer) throws IOException, InterruptedException {
    switch (answer) {
      case HANG_UP -> {
        return false;
      }
      case SILENCE -> {
        server.waitUntilClosed(Long.MAX_VALUE);
        return false;
      }
      case DRIP -> {
        drip();
        return false;
      }
      default -> {
        if (answer.startsWith("25") && last.toUpperCase(Locale.ROOT).startsWith("RCPT")) {
          to.add(address(last));
        }
        out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        return !answer.startsWith("421");
      }
    }
  }

  private void drip() throws IOException, InterruptedException {
    out.write("250-".getBytes(StandardCharsets.US_ASCII));
    while (!server.waitUntilClosed(20)) {
      out.write('x');
      out.flush();
    }
  }

  private boolean data(String line) throws IOException, InterruptedException {
    var go = server.answer(line, "354 go on");
    if (!says(go) || !go.startsWith("354")) {
      return !go.equals(HANG_UP) && !go.startsWith("421");
    }
    var content = content();
    if (content == null) {
      return false;
    }
    var verdict = server.answer(".", "250 2.0.0 taken");
    if (verdict.startsWith("250") || verdict.equals(HANG_UP) || verdict.equals(SILENCE)) {
      server.keep(new Mail(from, List.copyOf(to), content));
    }
    server.heard(".");
    return says(verdict);
  }

  private @Nullable String content() throws IOException {
    var content = new StringBuilder();
    for (var line = line(); line != null; line = line()) {
      if (line.equals(".")) {
        return content.toString();
      }
      content.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
    }
    return null;
  }

  private @Nullable String line() throws IOException {
    var bytes = new ByteArrayOutputStream();
    for (var read = in.read(); read >= 0; read = in.read()) {
      if (read == '\n') {
        var line = bytes.toString(StandardCharsets.UTF_8);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
      }
      bytes.write(read);
    }
    return null;
  }
}
