package org.donecal.overlaps;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Optional;
import org.donecal.calendar.EntryPage;
import org.donecal.signin.Member;
import org.donecal.signin.Visitor;
import org.donecal.spans.Period;
import org.donecal.web.Input;
import org.jspecify.annotations.Nullable;

/** Entries that lie over one another, over HTTP. */
@Path("/api/v1/overlaps")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class OverlapsResource {
  private final Overlaps overlaps;

  OverlapsResource(Overlaps overlaps) {
    this.overlaps = overlaps;
  }

  @GET
  public List<OverlapView> list(
      @QueryParam("start") @Nullable String start,
      @QueryParam("end") @Nullable String end,
      @Context SecurityContext who) {
    var member = Visitor.of(who).member();
    var home = member.map(Member::zone).orElse(Member.UNTOLD);
    var period = Period.read(Optional.ofNullable(start), Optional.ofNullable(end), home);
    return member.map(it -> overlaps.list(it, period)).orElse(List.of());
  }

  @POST
  public Response settle(Input sent, @Context SecurityContext who) {
    var done = overlaps.settle(Visitor.of(who).required(), Decision.read(sent));
    return done.in(Response.ok()).entity(new EntryPage(done.outcome(), null)).build();
  }
}
