package org.donecal.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.ParseException;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.donecal.mail.Received.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks through the parts of a mail for its texts; files and mails within it are left alone. */
final class Parts {
  private static final Logger LOG = LoggerFactory.getLogger(Parts.class);
  private static final int DEEPEST = 10;
  private static final String PLAIN = "text/plain";
  private static final String HTML = "text/html";

  private static final Pattern BEGINNING =
      Pattern.compile("\\s*(text/html|multipart/[a-z.-]{1,40})", Pattern.CASE_INSENSITIVE);
  private static final Pattern READABLE =
      Pattern.compile(
          "\\b(boundary|charset)\\s*=\\s*\"?([^\";\\s]{1,100})", Pattern.CASE_INSENSITIVE);
  private static final Pattern FILE =
      Pattern.compile("\\battachment\\b|;\\s*filename\\b", Pattern.CASE_INSENSITIVE);

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
      throws MessagingException, IOException {
    var versions = new ArrayList<List<Words>>();
    for (var part : parts(whole, type)) {
      versions.add(words(part, depth + 1));
    }
    return switch (type.getSubType().toLowerCase(Locale.ROOT)) {
      case "alternative" -> best(versions);
      case "related", "signed" ->
          versions.stream().filter(it -> !it.isEmpty()).findFirst().orElse(List.of());
      default -> versions.stream().flatMap(List::stream).toList();
    };
  }

  private static List<MimePart> parts(MimePart whole, ContentType type)
      throws MessagingException, IOException {
    var parts = new ArrayList<MimePart>();
    var several = new MimeMultipart(new ByteArrayDataSource(raw(whole), type.toString()));
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
        .filter(it -> it.stream().anyMatch(words -> !words.html() && says(words.text())))
        .findFirst()
        .or(() -> versions.stream().filter(it -> !it.isEmpty()).reduce((first, last) -> last))
        .orElse(List.of());
  }

  /** Whether anything can be seen in a text. */
  private static boolean says(String text) {
    return text.codePoints()
        .anyMatch(
            it ->
                !Character.isWhitespace(it)
                    && !Character.isSpaceChar(it)
                    && !Character.isIdentifierIgnorable(it));
  }

  private static boolean isText(MimePart part, ContentType type) throws MessagingException {
    var disposition = part.getHeader("Content-Disposition", null);
    return (type.match(PLAIN) || type.match(HTML))
        && (disposition == null || !FILE.matcher(disposition).find())
        && type.getParameter("name") == null;
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
      return readable(header);
    }
  }

  private static ContentType readable(String header) throws ParseException {
    var beginning = BEGINNING.matcher(header);
    var type = new ContentType(beginning.lookingAt() ? beginning.group(1) : PLAIN);
    READABLE.matcher(header).results().forEach(it -> type.setParameter(it.group(1), it.group(2)));
    return type;
  }
}
