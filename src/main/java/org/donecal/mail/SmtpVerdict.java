package org.donecal.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.donecal.mail.Outcome.Refusal;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/**
 * What a server's answers mean, once something was not as it should be.
 *
 * @param refused recipients that were refused by themselves
 * @param rest what holds for those that were not
 * @param delivered those who have it all the same
 * @param lineIsBroken whether nothing more can be said over this connection
 */
record SmtpVerdict(
    Map<String, Reply> refused, Reply rest, Set<String> delivered, boolean lineIsBroken) {
  private static final int NO_REPLY = -1;
  private static final int CLOSING = 421;
  private static final int TOO_MUCH = 552;

  /** They want a login, or TLS: that is about our settings, and not about the message. */
  private static final Set<Integer> ABOUT_US = Set.of(530, 534, 535, 538);

  /**
   * A reply of the server.
   *
   * @param code {@code -1} where there was none
   */
  record Reply(int code, String words) {
    private static final Pattern ENHANCED =
        Pattern.compile("\\d{3}[ -]([245])\\.\\d{1,3}\\.\\d{1,3}");

    /**
     * Only what the server means for ever is for ever. 552 told of too many recipients once, and
     * those may come again (RFC 5321, 4.5.3.1.10), unless the enhanced code says otherwise.
     */
    boolean isFinal() {
      if (ABOUT_US.contains(code)) {
        return false;
      }
      var enhanced = ENHANCED.matcher(words);
      if (enhanced.find()) {
        return code >= 500 && !enhanced.group(1).equals("4");
      }
      return code >= 500 && code != TOO_MUCH;
    }

    boolean endsTheLine() {
      return code == CLOSING || code == NO_REPLY;
    }
  }

  static SmtpVerdict of(MessagingException failed) {
    Map<String, Reply> refused = new LinkedHashMap<>();
    var rest = new Reply(NO_REPLY, SmtpConnection.words(failed));
    var broken = !(failed instanceof SendFailedException);
    for (Exception each = failed; each != null; each = next(each)) {
      if (each instanceof SMTPAddressFailedException one) {
        var reply = new Reply(one.getReturnCode(), words(one));
        refused.put(one.getAddress().getAddress(), reply);
        broken |= reply.endsTheLine();
      } else if (each instanceof SMTPSendFailedException all) {
        rest = new Reply(all.getReturnCode(), words(all));
        broken |= rest.endsTheLine();
      }
      broken |= each instanceof IOException;
    }
    return new SmtpVerdict(refused, rest, delivered(failed), broken);
  }

  private static Set<String> delivered(MessagingException failed) {
    Set<String> texts = new HashSet<>();
    if (failed instanceof SendFailedException whole && whole.getValidSentAddresses() != null) {
      for (var address : whole.getValidSentAddresses()) {
        texts.add(((InternetAddress) address).getAddress());
      }
    }
    return texts;
  }

  private static @Nullable Exception next(Exception failed) {
    return failed instanceof MessagingException chained ? chained.getNextException() : null;
  }

  private static String words(Exception reply) {
    return Text.shown(String.valueOf(reply.getMessage()), 300);
  }

  Outcome outcome(List<String> recipients) {
    var later = new ArrayList<Refusal>();
    var never = new ArrayList<Refusal>();
    for (var recipient : recipients) {
      if (!delivered.contains(recipient)) {
        var reply = refused.getOrDefault(recipient, rest);
        (reply.isFinal() ? never : later).add(new Refusal(recipient, reply.words()));
      }
    }
    return new Outcome(later, never);
  }
}
