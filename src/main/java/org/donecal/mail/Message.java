package org.donecal.mail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.donecal.kernel.Failure;

/**
 * One mail, checked when it was made: nothing in it can stop it later. Made by {@link #to}.
 *
 * @param from who it says it is from; the server's own address otherwise
 * @param returnPath where bounces go, if not to {@code from}; empty text for nowhere
 * @param bcc get it too, and are named nowhere in it
 * @param text for readers without HTML; may be empty
 * @param headers further ones
 */
public record Message(
    Optional<Mailbox> from,
    Optional<String> returnPath,
    List<Mailbox> to,
    List<Mailbox> cc,
    List<Mailbox> bcc,
    Optional<Mailbox> replyTo,
    String subject,
    String text,
    Optional<String> html,
    List<Attachment> attachments,
    Map<String, String> headers) {

  /** What servers take at the least (RFC 5321, 4.5.3.1.8). */
  private static final int MOST_RECIPIENTS = 100;

  public Message {
    to = List.copyOf(to);
    cc = List.copyOf(cc);
    bcc = List.copyOf(bcc);
    attachments = List.copyOf(attachments);
    Text.line("subject", subject, Draft.LONGEST_SUBJECT);
    returnPath.ifPresent(it -> Text.line("address", it, Draft.LONGEST_HEADER));
    for (var header : headers.entrySet()) {
      Text.line("header", header.getKey(), Draft.LONGEST_HEADER);
      Text.line("header", header.getValue(), Draft.LONGEST_HEADER);
    }
    var count = to.size() + cc.size() + bcc.size();
    if (count == 0) {
      throw new Failure.Invalid("to", "This message is for nobody.");
    }
    if (count > MOST_RECIPIENTS) {
      throw new Failure.Invalid("to", "A message goes to " + MOST_RECIPIENTS + " people at most.");
    }
  }

  /** Begins a message to these, each written as {@link Mailbox#parse} reads it. */
  public static Draft to(String... addresses) {
    return new Draft().to(addresses);
  }

  /** Everybody it goes to, once each. */
  List<Mailbox> recipients() {
    var seen = new LinkedHashMap<String, Mailbox>();
    Stream.of(to, cc, bcc)
        .flatMap(List::stream)
        .forEach(mailbox -> seen.putIfAbsent(mailbox.address(), mailbox));
    return List.copyOf(seen.values());
  }
}
