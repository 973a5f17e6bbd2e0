package org.donecal.replies;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.donecal.kernel.Opaque;
import org.donecal.mail.Draft;
import org.donecal.mail.Message;
import org.donecal.mail.Received;
import org.donecal.signin.Member;
import org.donecal.web.Letter;
import org.donecal.web.Letterhead;
import org.donecal.web.Wording;

/** What a member is told about a reply. It goes to the account's own address, and to no other. */
final class AnswerMail {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);

  private static final int LONGEST_REFERENCES = 800;

  private final Letterhead letterhead;
  private final String domain;

  /**
   * @param domain of the addresses that replies go to
   */
  AnswerMail(Letterhead letterhead, String domain) {
    this.letterhead = letterhead;
    this.domain = domain;
  }

  /** The mail; nothing where nobody knows that the account's address is its own. */
  Optional<Message> to(Member member, Mails.Taken taken, Received mail, ReplySecret secret) {
    return member
        .verifiedAddress()
        .flatMap(address -> taken.owed().map(it -> draft(address, it, mail, secret)))
        .map(draft -> draft.header("Message-ID", id(taken)).message());
  }

  /** The same for the same mail, so that an answer that comes twice is known. */
  private String id(Mails.Taken taken) {
    return "<answer." + Opaque.text(taken.id()) + "@" + domain + ">";
  }

  private Draft draft(String address, Answer answer, Received mail, ReplySecret secret) {
    var letter = letter(answer);
    var draft =
        Message.to(address)
            .subject(letter.subject())
            .text(letter.text())
            .html(letter.html())
            .header("Auto-Submitted", "auto-replied");
    if (answer.outcome() != Outcome.EXPIRED) {
      draft.replyTo(secret.address(domain));
    }
    mail.messageId()
        .ifPresent(
            id ->
                draft
                    .header("In-Reply-To", id)
                    .header("References", references(mail.references(), id)));
    return draft;
  }

  /** The latest ones, as many as one header holds. */
  private static String references(List<String> before, String id) {
    var all = Stream.concat(before.stream(), Stream.of(id)).distinct().toList();
    var length = 0;
    var from = all.size();
    while (from > 0 && length + all.get(from - 1).length() + 1 < LONGEST_REFERENCES) {
      from--;
      length += all.get(from).length() + 1;
    }
    return all.subList(from, all.size()).stream().collect(Collectors.joining(" "));
  }

  private Letter letter(Answer answer) {
    return letterhead.write(
        Wording.of(AnswerMail.class, "answer")
            .subject(subject(answer))
            .because("You get this because a mail came in reply to a question of ours.")
            .with("answer", answer)
            .with("day", DAY.format(answer.day()))
            .with("expired", answer.outcome() == Outcome.EXPIRED)
            .with("undo", letterhead.address("/replies/undo/" + answer.undo())));
  }

  private static String subject(Answer answer) {
    return switch (answer.outcome()) {
      case ADDED -> entries(answer.added().size()) + " added for " + DAY.format(answer.day());
      case EXPIRED -> "Your reply came too late";
      default -> "Nothing was added for " + DAY.format(answer.day());
    };
  }

  private static String entries(int count) {
    return count + (count == 1 ? " entry" : " entries");
  }
}
