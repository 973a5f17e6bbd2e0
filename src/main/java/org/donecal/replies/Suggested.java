package org.donecal.replies;

import java.time.LocalDate;
import java.util.List;
import org.donecal.signin.Member;
import org.hibernate.Session;

/** Knows what was suggested to a member in the mails that asked about a day. */
public interface Suggested {

  /** The sentences as they stood in the mail; empty if there were none. */
  List<String> to(Session session, Member member, LocalDate day);
}
