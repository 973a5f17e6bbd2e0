package org.donecal.testclient;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.donecal.testclient.ScriptedMailServer.Mail;

/**
 * Where DoneCal's mail arrives: a mail server on loopback, and what its readers read. Start DoneCal
 * with its {@link #settings}.
 *
 * <pre>{@code
 * client.post("/auth/recover", json("email", "ada@example.org"));
 * client.get(letterbox.next("ada@example.org").link("/recover/"));
 * }</pre>
 */
public final class Letterbox implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");

  private static final Session ANY = Session.getInstance(new Properties());

  private final ScriptedMailServer server = ScriptedMailServer.start();
  private final List<Mail> taken = new ArrayList<>();

  /** A letter as its reader sees it; lines end as in Java. */
  public record Letter(String subject, String text, String html, Mail mail) {

    /** The one link whose path has these words in it, as a path of the site it leads to. */
    public String link(String words) {
      var found =
          ADDRESS.matcher(text).results().map(it -> it.group()).filter(it -> it.contains(words));
      var link = URI.create(found.findFirst().orElseThrow(() -> new AssertionError(text)));
      return link.getRawPath();
    }
  }

  /** What makes a server send its mail here. */
  public Map<String, String> settings() {
    return Map.of(
        "donecal.mail.backend",
        "smtp",
        "donecal.mail.smtp.url",
        "smtp://127.0.0.1:" + server.port() + "?starttls=none");
  }

  /** Refuses the next letter to this address, for good. */
  public void refuse(String address) {
    server.on("RCPT TO:<" + address, "550 5.1.1 nobody");
  }

  /** The first letter to this address that nobody took out yet; waits for it. */
  public Letter next(String address) {
    var seen = 0;
    while (true) {
      var got = server.got();
      for (var mail : got) {
        if (mail.to().contains(address) && !taken.contains(mail)) {
          taken.add(mail);
          return read(mail);
        }
      }
      seen = got.size();
      await(seen + 1);
    }
  }

  /** All letters that came to the address so far. */
  public List<Letter> all(String address) {
    return server.got().stream()
        .filter(mail -> mail.to().contains(address))
        .map(Letterbox::read)
        .toList();
  }

  private void await(int count) {
    try {
      server.awaitMail(count);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError("No mail came", stopped);
    }
  }

  private static Letter read(Mail mail) {
    try {
      var bytes = mail.content().getBytes(StandardCharsets.UTF_8);
      var message = new MimeMessage(ANY, new ByteArrayInputStream(bytes));
      var parts = message.getContent();
      return parts instanceof Multipart both
          ? letter(message, words(both.getBodyPart(0)), words(both.getBodyPart(1)), mail)
          : letter(message, String.valueOf(parts), "", mail);
    } catch (MessagingException unreadable) {
      throw new AssertionError(unreadable);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Letter letter(MimeMessage message, String text, String html, Mail mail)
      throws MessagingException {
    return new Letter(message.getSubject(), text.replace("\r\n", "\n"), html, mail);
  }

  private static String words(BodyPart part) throws MessagingException, IOException {
    return String.valueOf(part.getContent());
  }

  @Override
  public void close() {
    server.close();
  }
}
