package org.donecal.reminders;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.donecal.signin.Member;
import org.donecal.signin.Visitor;
import org.donecal.web.Input;

/** The reminders of whoever asks. */
@Path("/api/v1/reminders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RemindersResource {
  private final Reminding reminding;

  RemindersResource(Reminding reminding) {
    this.reminding = reminding;
  }

  @GET
  public List<ReminderView> list(@Context SecurityContext who) {
    return Visitor.of(who)
        .member()
        .map(it -> reminding.list(it).stream().map(reminder -> view(reminder, it)).toList())
        .orElse(List.of());
  }

  @POST
  public Response add(Input sent, @Context SecurityContext who, @Context UriInfo uri) {
    var added = reminding.add(Visitor.of(who), sent);
    var view = view(added.outcome(), Visitor.of(who).required());
    var address = uri.getAbsolutePathBuilder().path(view.id()).build();
    return added.in(Response.created(address)).entity(view).build();
  }

  @GET
  @Path("{id}")
  public ReminderView show(@PathParam("id") String id, @Context SecurityContext who) {
    var member = Visitor.of(who).required();
    return view(reminding.show(member, id), member);
  }

  @PATCH
  @Path("{id}")
  public Response change(@PathParam("id") String id, Input sent, @Context SecurityContext who) {
    var member = Visitor.of(who).required();
    var changed = reminding.change(member, id, sent);
    return changed.in(Response.ok()).entity(view(changed.outcome(), member)).build();
  }

  @DELETE
  @Path("{id}")
  @Consumes(MediaType.WILDCARD)
  public Response delete(@PathParam("id") String id, @Context SecurityContext who) {
    return reminding.delete(Visitor.of(who).required(), id).in(Response.noContent()).build();
  }

  /** Asks at once, to see what the mail is like. */
  @POST
  @Path("{id}/send")
  @Consumes(MediaType.WILDCARD)
  public Response send(@PathParam("id") String id, @Context SecurityContext who) {
    reminding.send(Visitor.of(who).required(), id);
    return Response.noContent().build();
  }

  private static ReminderView view(Reminder reminder, Member owner) {
    return ReminderView.of(reminder, owner.verifiedAddress().isPresent());
  }
}
