package org.donecal.exports;

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
import java.net.URI;
import java.util.List;
import org.donecal.signin.Visitor;
import org.donecal.web.Input;

/** The feeds of whoever asks. */
@Path("/api/v1/feeds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class FeedsResource {
  private final Feeding feeding;
  private final URI home;

  FeedsResource(Feeding feeding, URI home) {
    this.feeding = feeding;
    this.home = home;
  }

  @GET
  public List<FeedView> list(@Context SecurityContext who) {
    return Visitor.of(who).member().map(feeding::list).orElse(List.of()).stream()
        .map(this::view)
        .toList();
  }

  @POST
  public Response add(Input sent, @Context SecurityContext who, @Context UriInfo uri) {
    var added = feeding.add(Visitor.of(who), sent);
    var view = view(added.outcome());
    var address = uri.getAbsolutePathBuilder().path(view.id()).build();
    return added.in(Response.created(address)).entity(view).build();
  }

  @GET
  @Path("{id}")
  public FeedView show(@PathParam("id") String id, @Context SecurityContext who) {
    return view(feeding.show(Visitor.of(who).required(), id));
  }

  @PATCH
  @Path("{id}")
  public Response change(@PathParam("id") String id, Input sent, @Context SecurityContext who) {
    var changed = feeding.change(Visitor.of(who).required(), id, sent);
    return changed.in(Response.ok()).entity(view(changed.outcome())).build();
  }

  @DELETE
  @Path("{id}")
  @Consumes(MediaType.WILDCARD)
  public Response revoke(@PathParam("id") String id, @Context SecurityContext who) {
    return feeding.revoke(Visitor.of(who).required(), id).in(Response.noContent()).build();
  }

  private FeedView view(Feed feed) {
    return FeedView.of(feed, home);
  }
}
