package org.donecal.subscriptions;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Optional;
import org.donecal.signin.Member;
import org.donecal.signin.Visitor;
import org.donecal.spans.Period;
import org.jspecify.annotations.Nullable;

/** What subscribed calendars tell to have happened, until somebody says what of it was done. */
@Path("/api/v1/ghosts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public final class GhostsResource {
  private final Settling settling;
  private final Refreshing refreshing;

  GhostsResource(Settling settling, Refreshing refreshing) {
    this.settling = settling;
    this.refreshing = refreshing;
  }

  /**
   * The ghosts of a period; calendars that were not asked for long are, behind the reader's back.
   */
  @GET
  public GhostList list(
      @QueryParam("start") @Nullable String start,
      @QueryParam("end") @Nullable String end,
      @Context SecurityContext who) {
    var member = Visitor.of(who).member();
    var home = member.map(Member::zone).orElse(Member.UNTOLD);
    var period = Period.read(Optional.ofNullable(start), Optional.ofNullable(end), home);
    member.ifPresent(refreshing::hurry);
    return member.map(it -> settling.list(it, period)).orElseGet(() -> new GhostList(List.of()));
  }

  /** Makes an entry of one: 201, or 200 with the entry that says the same already. */
  @POST
  @Path("{id}/accept")
  public Response accept(@PathParam("id") String id, @Context SecurityContext who) {
    var done = settling.accept(Visitor.of(who).required(), id);
    var created = done.outcome().created();
    return done.in(Response.status(created ? Response.Status.CREATED : Response.Status.OK))
        .entity(done.outcome().entry())
        .build();
  }

  @POST
  @Path("{id}/dismiss")
  public Response dismiss(@PathParam("id") String id, @Context SecurityContext who) {
    return settling.dismiss(Visitor.of(who).required(), id).in(Response.noContent()).build();
  }
}
