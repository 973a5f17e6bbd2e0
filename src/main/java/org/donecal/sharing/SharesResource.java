package org.donecal.sharing;

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
import java.time.Clock;
import java.util.List;
import org.donecal.signin.Visitor;
import org.donecal.web.Input;

/** The shares of whoever asks. */
@Path("/api/v1/shares")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SharesResource {
  private final Sharing sharing;
  private final Keys keys;
  private final Showing showing;
  private final Confirming confirming;
  private final URI home;
  private final Clock clock;

  SharesResource(
      Sharing sharing, Keys keys, Showing showing, Confirming confirming, URI home, Clock clock) {
    this.sharing = sharing;
    this.keys = keys;
    this.showing = showing;
    this.confirming = confirming;
    this.home = home;
    this.clock = clock;
  }

  @GET
  public List<ShareView> list(@Context SecurityContext who) {
    return Visitor.of(who).member().map(sharing::list).orElse(List.of()).stream()
        .map(this::view)
        .toList();
  }

  @POST
  public Response add(Input sent, @Context SecurityContext who, @Context UriInfo uri) {
    var added = sharing.add(Visitor.of(who), sent);
    var view = view(added.outcome());
    var address = uri.getAbsolutePathBuilder().path(view.id()).build();
    return added.in(Response.created(address)).entity(view).build();
  }

  /** What a share would let be seen; nothing is made. */
  @POST
  @Path("preview")
  public PreviewView preview(Input sent, @Context SecurityContext who) {
    return Visitor.of(who)
        .member()
        .map(it -> showing.preview(keys.own(sharing.draft(it, sent), it)))
        .orElse(new PreviewView(0, List.of(), List.of()));
  }

  @GET
  @Path("{id}")
  public ShareView show(@PathParam("id") String id, @Context SecurityContext who) {
    return view(sharing.show(Visitor.of(who).required(), id));
  }

  /** What viewers found right, and how that differs from what is there now. */
  @GET
  @Path("{id}/confirmations")
  public Response confirmations(@PathParam("id") String id, @Context SecurityContext who) {
    var member = Visitor.of(who).required();
    var share = keys.own(sharing.show(member, id), member);
    return Response.ok(confirming.tell(share).toString()).build();
  }

  @PATCH
  @Path("{id}")
  public Response change(@PathParam("id") String id, Input sent, @Context SecurityContext who) {
    var changed = sharing.change(Visitor.of(who).required(), id, sent);
    return changed.in(Response.ok()).entity(view(changed.outcome())).build();
  }

  @DELETE
  @Path("{id}")
  @Consumes(MediaType.WILDCARD)
  public Response revoke(@PathParam("id") String id, @Context SecurityContext who) {
    return sharing.revoke(Visitor.of(who).required(), id).in(Response.noContent()).build();
  }

  private ShareView view(Share share) {
    return ShareView.of(share, home, clock.instant());
  }
}
