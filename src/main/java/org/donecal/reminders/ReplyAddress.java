package org.donecal.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.donecal.signin.Member;

/** Makes addresses at which replies to our mails are read. */
@FunctionalInterface
public interface ReplyAddress {

  /**
   * An address for one mail to the member; none where no reply could reach us. Called outside of
   * transactions.
   *
   * @param zone by whose clock the mail asks, and is answered
   * @param day that it asks about
   * @param until when it stops being read
   */
  Optional<String> make(Member member, ZoneId zone, LocalDate day, Instant until);
}
