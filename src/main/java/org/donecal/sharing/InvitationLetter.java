package org.donecal.sharing;

import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.donecal.mail.Mailbox;
import org.donecal.mail.Message;
import org.donecal.signin.Member;
import org.donecal.web.Letterhead;
import org.donecal.web.Wording;

/** Tells somebody who need not know DoneCal of a share: whose, what of, and where it is. */
final class InvitationLetter {
  private static final DateTimeFormatter UNTIL =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm zzz", Locale.ENGLISH);

  private final Letterhead letterhead;

  InvitationLetter(Letterhead letterhead) {
    this.letterhead = letterhead;
  }

  /**
   * The letter as a message.
   *
   * @param sender the sharer's address, which is known to be the sharer's own
   * @param end the secret by which the reader asks for no more such letters
   */
  Message message(OpenShare share, Mailbox sender, Invited invited, Reader reader, String end) {
    var stop = letterhead.address("/invitations/stop/" + end);
    var name = Invited.leadsElsewhere(share.ownerName()) ? Keys.SOMEBODY : share.ownerName();
    var wording =
        Wording.of(InvitationLetter.class, "invitation")
            .subject(name + " lets you see a part of a calendar")
            .because(
                "You get this once, because "
                    + sender.address()
                    + " gave us your address to tell you of it.")
            .with("name", name)
            .with("sender", sender.address())
            .with("what", what(share))
            .with("lines", lines(invited.message()))
            .with("link", letterhead.address("/share/" + share.key()))
            .with("asksForPassword", share.share().terms().password() != null)
            .with("until", until(share))
            .with("stop", stop);
    var letter = letterhead.write(wording);
    return Message.to(reader.address())
        .replyTo(sender.address())
        .subject(letter.subject())
        .text(letter.text())
        .html(letter.html())
        .unsubscribe(URI.create(stop))
        .message();
  }

  /** "Acme: titles and times, the last 30 days". */
  private static String what(OpenShare share) {
    var named = share.label().filter(it -> !Invited.leadsElsewhere(it));
    var filter = share.filterText().isEmpty() ? "all entries" : share.filterText();
    var period = Words.period(share);
    return named.map(it -> it + ": ").orElse("")
        + (Invited.leadsElsewhere(filter) ? "some entries" : filter)
        + ", "
        + share.detail().words()
        + (period.isEmpty() ? "" : ", " + period);
  }

  private static List<String> lines(String message) {
    return message.isEmpty() ? List.of() : message.lines().toList();
  }

  private static String until(OpenShare share) {
    var expiry = share.share().terms().expiresAt();
    Member owner = share.owner();
    return expiry == null ? "" : UNTIL.format(Instant.ofEpochSecond(expiry).atZone(owner.zone()));
  }
}
