package org.donecal.mail;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;
import org.donecal.testclient.ScriptedMailServer;
import org.donecal.testclient.ScriptedMailServer.Mail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

/** The three transports by one contract. */
class TransportsTest {

  @Nested
  class Console implements TransportContract {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ConsoleTransport console =
        new ConsoleTransport(new PrintStream(printed, true, StandardCharsets.UTF_8));

    @Override
    public Transport transport() {
      return console;
    }

    @Override
    public List<String> arrived() {
      var text = printed.toString(StandardCharsets.UTF_8);
      return text.isEmpty() ? List.of() : Arrays.asList(text.split("-{79}\\R"));
    }
  }

  @Nested
  class Memory implements TransportContract {
    private final MemoryTransport memory = new MemoryTransport();

    @Override
    public Transport transport() {
      return memory;
    }

    @Override
    public List<String> arrived() {
      return memory.delivered().stream()
          .map(each -> new String(each.message(), StandardCharsets.UTF_8))
          .toList();
    }
  }

  @Nested
  class Smtp implements TransportContract {
    private final ScriptedMailServer server = ScriptedMailServer.start();
    private final SmtpTransport smtp =
        new SmtpTransport(
            SmtpUrl.parse("url", "smtp://127.0.0.1:" + server.port() + "?starttls=none"),
            HOME.domain(),
            Patience.USUAL,
            (SSLSocketFactory) SSLSocketFactory.getDefault());

    @AfterEach
    void stop() {
      smtp.close();
      server.close();
    }

    @Override
    public Transport transport() {
      return smtp;
    }

    @Override
    public List<String> arrived() {
      return server.got().stream().map(Mail::content).toList();
    }
  }
}
