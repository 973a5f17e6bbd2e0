package org.donecal.mail;

import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import jakarta.mail.util.StreamProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import org.donecal.kernel.Failure;
import org.donecal.kernel.Opaque;

/**
 * Writes messages as RFC 5322 has them: Jakarta Mail writes headers and encodes, and the parts are
 * put together here, since the library looks through all jars for an encoder at each of them.
 */
final class Mime {
  private static final int MEBIBYTE = 1 << 20;
  private static final int LARGEST = 25 * MEBIBYTE;
  private static final String UTF_8 = StandardCharsets.UTF_8.name();
  private static final String BASE64 = "base64";
  private static final String LINE_END = "\r\n";
  private static final StreamProvider STREAMS = StreamProvider.provider();
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
      var head = new MimeMessage(isInternational(message, home) ? INTERNATIONAL : PLAIN);
      var body = body(head, message);
      fillHeaders(head, message, now);
      var content = entity(head, body);
      if (content.length > LARGEST) {
        throw new Failure.Invalid(
            "attachments", "The message is larger than " + LARGEST / MEBIBYTE + " MiB.");
      }
      return new Written(head.getMessageID(), content);
    } catch (MessagingException | IOException impossible) {
      throw new IllegalStateException("A message that was checked can't be written", impossible);
    }
  }

  private void fillHeaders(MimeMessage mime, Message message, Instant now)
      throws MessagingException, IOException {
    mime.setHeader("Date", DATE.format(now));
    mime.setHeader("MIME-Version", "1.0");
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

  /** What stands below the headers of the whole message; those that tell what it is are set. */
  private static byte[] body(MimePart head, Message message)
      throws MessagingException, IOException {
    if (message.attachments().isEmpty()) {
      return words(head, message);
    }
    var parts = new ArrayList<byte[]>();
    if (!message.text().isEmpty() || message.html().isPresent()) {
      var part = new MimeBodyPart();
      parts.add(entity(part, words(part, message)));
    }
    for (var attachment : message.attachments()) {
      var part = new MimeBodyPart();
      var body = encoded(part, attachment.content(), attachment.type(), BASE64);
      part.setDisposition(Part.ATTACHMENT);
      part.setFileName(attachment.name());
      parts.add(entity(part, body));
    }
    return multipart(head, "mixed", parts);
  }

  private static byte[] words(MimePart head, Message message)
      throws MessagingException, IOException {
    var html = message.html();
    if (html.isEmpty()) {
      return words(head, message.text(), "plain");
    }
    if (message.text().isEmpty()) {
      return words(head, html.get(), "html");
    }
    var plain = new MimeBodyPart();
    var rich = new MimeBodyPart();
    return multipart(
        head,
        "alternative",
        List.of(
            entity(plain, words(plain, message.text(), "plain")),
            entity(rich, words(rich, html.get(), "html"))));
  }

  private static byte[] words(MimePart head, String words, String subtype)
      throws MessagingException, IOException {
    var content = Text.utf8(Text.lines(words));
    var type = "text/" + subtype + "; charset=UTF-8";
    var encoding = MimeUtility.getEncoding(new ByteArrayDataSource(content, type));
    return encoded(head, content, type, encoding);
  }

  private static byte[] encoded(MimePart head, byte[] content, String type, String encoding)
      throws MessagingException, IOException {
    head.setHeader("Content-Type", type);
    head.setHeader("Content-Transfer-Encoding", encoding);
    if (encoding.equals("7bit")) {
      return content;
    }
    var bytes = new ByteArrayOutputStream();
    try (var out =
        encoding.equals(BASE64) ? STREAMS.outputBase64(bytes) : STREAMS.outputQP(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] multipart(MimePart head, String subtype, List<byte[]> parts)
      throws MessagingException {
    var boundary = "=_" + UUID.randomUUID(); // which no encoding ever writes
    head.setHeader("Content-Type", "multipart/" + subtype + ";\r\n boundary=\"" + boundary + "\"");
    var bytes = new ByteArrayOutputStream();
    for (var part : parts) {
      bytes.writeBytes(Text.utf8("--" + boundary + LINE_END));
      bytes.writeBytes(part);
      bytes.writeBytes(Text.utf8(LINE_END));
    }
    bytes.writeBytes(Text.utf8("--" + boundary + "--" + LINE_END));
    return bytes.toByteArray();
  }

  /** Headers, an empty line, and what stands below. */
  private static byte[] entity(MimePart head, byte[] body) throws MessagingException {
    var lines = new StringBuilder();
    for (var line : Collections.list(head.getAllHeaderLines())) {
      lines.append(line).append(LINE_END);
    }
    var bytes = new ByteArrayOutputStream(lines.length() + body.length + 2);
    bytes.writeBytes(Text.utf8(lines.append(LINE_END).toString()));
    bytes.writeBytes(body);
    return bytes.toByteArray();
  }
}
