package org.donecal.mail;

import jakarta.mail.internet.MailDateFormat;
import java.net.URI;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.donecal.kernel.Failure;
import org.jspecify.annotations.Nullable;

/** A message in the making; refuses with {@code Invalid} at once what can't stand in one. */
public final class Draft {
  static final int LONGEST_SUBJECT = 500;
  static final int LONGEST_HEADER = 900;
  private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,75}");
  private static final Pattern MESSAGE_ID =
      Pattern.compile("<[\\x21-\\x7e&&[^<>@]]+@[\\x21-\\x7e&&[^<>@]]+>");

  /** Those have a verb of their own here, or are the server's to write. */
  private static final Set<String> OURS =
      Set.of(
          "from",
          "sender",
          "return-path",
          "to",
          "cc",
          "bcc",
          "reply-to",
          "subject",
          "mime-version",
          "received",
          "donecal-envelope");

  private @Nullable Mailbox from;
  private @Nullable String returnPath;
  private @Nullable Mailbox replyTo;
  private @Nullable String html;
  private String subject = "";
  private String text = "";
  private final List<Mailbox> to = new ArrayList<>();
  private final List<Mailbox> cc = new ArrayList<>();
  private final List<Mailbox> bcc = new ArrayList<>();
  private final List<Attachment> attachments = new ArrayList<>();
  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  Draft() {}

  public Draft from(String address) {
    from = Mailbox.parse(address);
    return this;
  }

  /** Where bounces shall go; an empty text says that there shall be none. */
  public Draft returnPath(String address) {
    returnPath = address.isEmpty() ? "" : Mailbox.parse(address).address();
    return this;
  }

  public Draft to(String... addresses) {
    return add(to, addresses);
  }

  public Draft cc(String... addresses) {
    return add(cc, addresses);
  }

  public Draft bcc(String... addresses) {
    return add(bcc, addresses);
  }

  private Draft add(List<Mailbox> list, String... addresses) {
    Arrays.stream(addresses).map(Mailbox::parse).forEach(list::add);
    return this;
  }

  /** For names that somebody chose: nothing in them is read as anything else. */
  public Draft to(Mailbox mailbox) {
    to.add(mailbox);
    return this;
  }

  public Draft replyTo(String address) {
    replyTo = Mailbox.parse(address);
    return this;
  }

  public Draft subject(String line) {
    subject = Text.line("subject", line, LONGEST_SUBJECT);
    return this;
  }

  public Draft text(String body) {
    text = body;
    return this;
  }

  public Draft html(String body) {
    html = body;
    return this;
  }

  public Draft attach(Attachment attachment) {
    attachments.add(attachment);
    return this;
  }

  /** Another header; {@code Date} and {@code Message-ID} are otherwise made by the outbox. */
  public Draft header(String name, String value) {
    var lower = name.toLowerCase(Locale.ROOT);
    if (!HEADER_NAME.matcher(name).matches()
        || OURS.contains(lower)
        || lower.startsWith("content-")) {
      throw new Failure.Invalid("header", "\"" + Text.shown(name) + "\" can't be set as a header.");
    }
    Text.line("header", value, LONGEST_HEADER);
    var fits =
        switch (lower) {
          case "date" -> isDate(value);
          case "message-id" -> MESSAGE_ID.matcher(value).matches();
          default -> !value.isBlank();
        };
    if (!fits) {
      throw new Failure.Invalid("header", "This is no " + name + ": " + Text.shown(value));
    }
    headers.put(name, value);
    return this;
  }

  private static boolean isDate(String value) {
    try {
      return new MailDateFormat().parse(value) != null;
    } catch (ParseException none) {
      return false;
    }
  }

  /** Lets the reader's program offer to end such mails by one click (RFC 8058). */
  public Draft unsubscribe(URI address) {
    return header("List-Unsubscribe", "<" + address.toASCIIString() + ">")
        .header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
  }

  /** The message, whole; {@code Invalid} if it is for nobody. */
  public Message message() {
    var further = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    further.putAll(headers);
    return new Message(
        Optional.ofNullable(from),
        Optional.ofNullable(returnPath),
        to,
        cc,
        bcc,
        Optional.ofNullable(replyTo),
        subject,
        text,
        Optional.ofNullable(html),
        attachments,
        Collections.unmodifiableMap(further));
  }
}
