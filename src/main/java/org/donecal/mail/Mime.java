package org.donecal.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.donecal.kernel.Failure;
import org.donecal.kernel.Opaque;

/** Writes messages as RFC 5322 has them. */
final class Mime {
  private static final int MEBIBYTE = 1 << 20;
  private static final int LARGEST = 25 * MEBIBYTE;
  private static final String UTF_8 = StandardCharsets.UTF_8.name();
  private static final String MESSAGE_ID = "Message-ID";
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final Session PLAIN = session(false);
  private static final Session INTERNATIONAL = session(true);

  private final Mailbox home;

  /**
   * @param home our own address: who messages are from, and whose domain makes their ids
   */
  Mime(Mailbox home) {
    this.home = home;
  }

  /** A message as it goes over the wire. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Written(String messageId, byte[] content) {}

  static Session session(boolean international) {
    var properties = new Properties();
    properties.setProperty("mail.mime.allowutf8", String.valueOf(international));
    return Session.getInstance(properties);
  }

  static boolean isInternational(Message message, Mailbox home) {
    return message.recipients().stream().anyMatch(Mailbox::isInternational)
        || message.from().orElse(home).isInternational()
        || message.replyTo().filter(Mailbox::isInternational).isPresent()
        || message.returnPath().filter(it -> !Text.isAscii(it)).isPresent();
  }

  Written write(Message message, Instant now) {
    try {
      var mime = new Fixed(isInternational(message, home) ? INTERNATIONAL : PLAIN);
      fillBody(mime, message);
      fillHeaders(mime, message, now);
      mime.saveChanges();
      var bytes = new ByteArrayOutputStream();
      mime.writeTo(bytes);
      if (bytes.size() > LARGEST) {
        throw new Failure.Invalid(
            "attachments", "The message is larger than " + LARGEST / MEBIBYTE + " MiB.");
      }
      return new Written(mime.getMessageID(), bytes.toByteArray());
    } catch (MessagingException | IOException impossible) {
      throw new IllegalStateException("A message that was checked can't be written", impossible);
    }
  }

  private void fillHeaders(MimeMessage mime, Message message, Instant now)
      throws MessagingException, IOException {
    mime.setHeader("Date", DATE.format(now));
    mime.setHeader(MESSAGE_ID, "<" + Opaque.fresh(now) + "@" + home.domain() + ">");
    mime.setHeader("Auto-Submitted", "auto-generated");
    mime.setFrom(message.from().orElse(home).header());
    if (message.to().isEmpty()) {
      mime.setHeader("To", "undisclosed-recipients:;");
    } else {
      mime.setRecipients(RecipientType.TO, headers(message.to()));
    }
    if (!message.cc().isEmpty()) {
      mime.setRecipients(RecipientType.CC, headers(message.cc()));
    }
    var replyTo = message.replyTo();
    if (replyTo.isPresent()) {
      mime.setReplyTo(headers(List.of(replyTo.get())));
    }
    mime.setSubject(message.subject(), UTF_8);
    for (var header : message.headers().entrySet()) {
      var value = MimeUtility.encodeText(header.getValue(), UTF_8, null);
      mime.setHeader(header.getKey(), MimeUtility.fold(header.getKey().length() + 2, value));
    }
  }

  private static Address[] headers(List<Mailbox> mailboxes) {
    return mailboxes.stream().map(Mailbox::header).toArray(Address[]::new);
  }

  private static void fillBody(Part whole, Message message) throws MessagingException {
    if (message.attachments().isEmpty()) {
      fillWords(whole, message);
      return;
    }
    var mixed = new MimeMultipart("mixed");
    if (!message.text().isEmpty() || message.html().isPresent()) {
      var words = new MimeBodyPart();
      fillWords(words, message);
      mixed.addBodyPart(words);
    }
    for (var attachment : message.attachments()) {
      var part = new MimeBodyPart();
      fill(part, attachment.content(), attachment.type());
      part.setDisposition(Part.ATTACHMENT);
      part.setFileName(attachment.name());
      part.setHeader("Content-Transfer-Encoding", "base64");
      mixed.addBodyPart(part);
    }
    whole.setContent(mixed);
  }

  private static void fillWords(Part part, Message message) throws MessagingException {
    var html = message.html();
    if (html.isEmpty() || message.text().isEmpty()) {
      fillWords(part, html.orElse(message.text()), html.isPresent() ? "html" : "plain");
      return;
    }
    Multipart alternative = new MimeMultipart("alternative");
    for (var version : List.of(new Version("plain", message.text()), version(html))) {
      var body = new MimeBodyPart();
      fillWords(body, version.words(), version.subtype());
      alternative.addBodyPart(body);
    }
    part.setContent(alternative);
  }

  private record Version(String subtype, String words) {}

  private static Version version(Optional<String> html) {
    return new Version("html", html.orElse(""));
  }

  private static void fillWords(Part part, String words, String subtype) throws MessagingException {
    fill(part, Text.utf8(Text.lines(words)), "text/" + subtype + "; charset=UTF-8");
  }

  private static void fill(Part part, byte[] content, String type) throws MessagingException {
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, type)));
  }

  /** A message whose id is not made up by the library, which would tell this machine's name. */
  private static final class Fixed extends MimeMessage {
    Fixed(Session session) {
      super(session);
    }

    @Override
    protected void updateMessageID() {
      // It has its own already.
    }
  }
}
