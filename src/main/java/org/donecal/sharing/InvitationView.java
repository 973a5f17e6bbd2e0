package org.donecal.sharing;

import org.donecal.spans.Stamp;

/** An invitation as whoever sent it sees it. */
public record InvitationView(String email, String invitedAt) {

  static InvitationView of(Invitation invitation) {
    return new InvitationView(invitation.reader().address(), Stamp.utc(invitation.at()));
  }
}
