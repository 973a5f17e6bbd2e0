package org.donecal.history;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import org.donecal.signin.Visitor;
import org.donecal.web.Limit;

/** What whoever asks has changed. */
@Path("/api/v1/history")
@Produces(MediaType.APPLICATION_JSON)
public final class HistoryResource {
  private static final int MOST = 1000;

  private final Changes changes;

  HistoryResource(Changes changes) {
    this.changes = changes;
  }

  @GET
  public List<ChangeView> list(
      @QueryParam("limit") @DefaultValue("100") String limit, @Context SecurityContext who) {
    var most = Limit.read(limit, MOST);
    return Visitor.of(who).member().map(it -> changes.list(it, most)).orElse(List.of());
  }

  @POST
  @Path("{id}/undo")
  @Consumes(MediaType.WILDCARD)
  public Response undo(@PathParam("id") String id, @Context SecurityContext who) {
    var undo = changes.undo(Visitor.of(who).required(), id);
    return new Done<>(undo, Optional.of(undo.id())).in(Response.ok()).entity(undo).build();
  }
}
