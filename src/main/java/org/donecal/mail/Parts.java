package org.donecal.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.donecal.mail.Received.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks through the parts of a mail for its texts; files and mails within it are left alone. */
final class Parts {
  private static final Logger LOG = LoggerFactory.getLogger(Parts.class);
  private static final int DEEPEST = 10;
  private static final String PLAIN = "text/plain";
  private static final String HTML = "text/html";

  List<Words> words(MimeMessage mime) {
    return words(mime, 0);
  }

  private List<Words> words(MimePart part, int depth) {
    try {
      var type = type(part);
      if (type.getPrimaryType().equalsIgnoreCase("multipart")) {
        return depth < DEEPEST ? several(part, type, depth) : List.of();
      }
      return isText(part, type) ? List.of(text(part, type)) : List.of();
    } catch (MessagingException | IOException broken) {
      LOG.debug("A part of a mail can't be read", broken);
      return List.of();
    }
  }

  private List<Words> several(MimePart whole, ContentType type, int depth)
      throws MessagingException {
    var versions = new ArrayList<List<Words>>();
    for (var part : parts(whole)) {
      versions.add(words(part, depth + 1));
    }
    return switch (type.getSubType().toLowerCase(Locale.ROOT)) {
      case "alternative" -> best(versions);
      case "related", "signed" -> versions.isEmpty() ? List.of() : versions.get(0);
      default -> versions.stream().flatMap(List::stream).toList();
    };
  }

  private static List<MimePart> parts(MimePart whole) throws MessagingException {
    var parts = new ArrayList<MimePart>();
    var several = new MimeMultipart(whole.getDataHandler().getDataSource());
    for (var at = 0; at < several.getCount(); at++) {
      BodyPart part = several.getBodyPart(at);
      if (part instanceof MimeBodyPart mime) {
        parts.add(mime);
      }
    }
    return parts;
  }

  /** Plain text is how somebody's program read the other versions; some leave it empty. */
  private static List<Words> best(List<List<Words>> versions) {
    return versions.stream()
        .filter(it -> it.stream().anyMatch(words -> !words.html() && !words.text().isBlank()))
        .findFirst()
        .or(() -> versions.stream().filter(it -> !it.isEmpty()).reduce((first, last) -> last))
        .orElse(List.of());
  }

  private static boolean isText(MimePart part, ContentType type) throws MessagingException {
    return (type.match(PLAIN) || type.match(HTML))
        && !Part.ATTACHMENT.equalsIgnoreCase(disposition(part))
        && type.getParameter("name") == null;
  }

  private static String disposition(MimePart part) throws MessagingException {
    var disposition = part.getHeader("Content-Disposition", null);
    return disposition == null ? "" : disposition.split(";", 2)[0].strip();
  }

  private static Words text(MimePart part, ContentType type)
      throws MessagingException, IOException {
    var raw = raw(part);
    var bytes =
        Decoding.bytes(raw, Optional.ofNullable(part.getHeader("Content-Transfer-Encoding", null)));
    var text = Decoding.text(bytes, Optional.ofNullable(type.getParameter("charset")));
    return new Words(
        text,
        type.match(HTML),
        type.match(PLAIN) && "flowed".equalsIgnoreCase(type.getParameter("format")),
        "yes".equalsIgnoreCase(type.getParameter("delsp")));
  }

  private static byte[] raw(MimePart part) throws MessagingException, IOException {
    try (var in =
        part instanceof MimeMessage mime
            ? mime.getRawInputStream()
            : ((MimeBodyPart) part).getRawInputStream()) {
      return in.readAllBytes();
    }
  }

  /** What can't be read as a type is plain text, or else what it begins with. */
  private static ContentType type(MimePart part) throws MessagingException {
    var header = part.getHeader("Content-Type", null);
    if (header == null) {
      return new ContentType(PLAIN);
    }
    try {
      return new ContentType(header);
    } catch (ParseException broken) {
      var begins = header.strip().toLowerCase(Locale.ROOT);
      return new ContentType(begins.startsWith(HTML) ? HTML : PLAIN);
    }
  }
}
