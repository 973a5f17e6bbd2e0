package org.donecal.sharing;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.GenericEntity;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.donecal.kernel.Failure;
import org.donecal.mail.Mailbox;
import org.donecal.signin.Visitor;
import org.donecal.web.Input;

/** Who is told of a share by mail. */
@Path("/api/v1/shares/{id}/invitations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class InvitationsResource {
  private final Sharing sharing;
  private final Keys keys;
  private final Inviting inviting;

  InvitationsResource(Sharing sharing, Keys keys, Inviting inviting) {
    this.sharing = sharing;
    this.keys = keys;
    this.inviting = inviting;
  }

  @GET
  public List<InvitationView> list(@PathParam("id") String id, @Context SecurityContext who) {
    return views(inviting.list(sharing.show(Visitor.of(who).required(), id)));
  }

  @POST
  public Response invite(@PathParam("id") String id, Input sent, @Context SecurityContext who) {
    var visitor = Visitor.of(who);
    var member = visitor.required();
    var share = keys.own(sharing.show(member, id), member);
    var invited = Invited.read(sent);
    var sender =
        visitor
            .verifiedAddress()
            .map(it -> Mailbox.of("", it))
            .orElseThrow(
                () ->
                    Failure.Denied.forbidden(
                        "Invitations carry your e-mail address. Please verify it first."));
    var views = views(inviting.invite(member, sender, share, invited));
    return Response.accepted(new GenericEntity<>(views) {}).build();
  }

  private static List<InvitationView> views(List<Invitation> invitations) {
    return invitations.stream().map(InvitationView::of).toList();
  }
}
