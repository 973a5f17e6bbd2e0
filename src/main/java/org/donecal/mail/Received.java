package org.donecal.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.donecal.kernel.Failure;

/**
 * A mail that came in, as far as anybody here asks for it. All of it is what its sender claims.
 *
 * @param from who it says it is from, as a bare address; empty if nobody
 * @param id its Message-ID, or what else tells it from all others
 * @param messageId its Message-ID, if it has one that can be named in an answer
 * @param references the Message-IDs of what it follows, the oldest first
 * @param addresses all whom its headers name as the ones it is for
 * @param automatic whether a program wrote it, or many get it: nobody shall answer it
 * @param words its texts, in order; of versions of the same text, the one that is read best
 */
public record Received(
    String from,
    String subject,
    String id,
    Optional<String> messageId,
    List<String> references,
    Optional<Instant> sent,
    List<String> addresses,
    boolean automatic,
    List<Words> words) {

  /** Larger ones are not read; a mail of words is a hundredth of it. */
  public static final int LARGEST = 1 << 20;

  private static final int MOST_PARTS = 500;
  private static final Session SESSION = Session.getInstance(headersInUtf8());

  public Received {
    references = List.copyOf(references);
    addresses = List.copyOf(addresses);
    words = List.copyOf(words);
  }

  /**
   * A text of a mail.
   *
   * @param flowed whether its lines were broken by the program too (RFC 3676)
   * @param deleting whether the blanks before such breaks don't belong to the text
   */
  public record Words(String text, boolean html, boolean flowed, boolean deleting) {}

  private static Properties headersInUtf8() {
    var properties = new Properties();
    properties.setProperty("mail.mime.allowutf8", "true");
    return properties;
  }

  /** Reads a mail; what is broken in it is read as well as can be. */
  public static Received read(byte[] content) {
    if (content.length > LARGEST) {
      throw new Failure.Invalid("mail", "The mail is larger than 1 MiB.");
    }
    if (borders(content) > MOST_PARTS) {
      throw new Failure.Invalid("mail", "The mail has too many parts.");
    }
    try {
      var mime = new MimeMessage(SESSION, new ByteArrayInputStream(content));
      var headers = new Headers(mime);
      return new Received(
          headers.from(),
          headers.subject(),
          headers.messageId().orElseGet(() -> headers.digest(content)),
          headers.messageId(),
          headers.references(),
          headers.sent(),
          headers.addresses(),
          headers.automatic(),
          new Parts().words(mime));
    } catch (MessagingException unreadable) {
      throw new Failure.Invalid("mail", "The mail can't be read.");
    }
  }

  /** How many lines could begin a part, each of which costs far more than its letters. */
  private static int borders(byte[] content) {
    var borders = 0;
    for (var at = 2; at < content.length; at++) {
      if (content[at] == '-' && content[at - 1] == '-' && isBreak(content[at - 2])) {
        borders++;
      }
    }
    return borders;
  }

  private static boolean isBreak(byte character) {
    return character == '\n' || character == '\r';
  }
}
