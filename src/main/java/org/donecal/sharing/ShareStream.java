package org.donecal.sharing;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.donecal.signin.Visitor;
import org.donecal.web.EventStream;

/** What changes of what a share shows, as it changes. */
@Path("/share/{key}/stream")
@Produces(MediaType.SERVER_SENT_EVENTS)
public final class ShareStream {
  private final Door door;
  private final Watching watching;

  ShareStream(Door door, Watching watching) {
    this.door = door;
    this.watching = watching;
  }

  @GET
  public Response watch(
      @PathParam("key") String key, @Context HttpHeaders headers, @Context SecurityContext who) {
    return unpacked().entity(watching.join(door.open(key, headers, Visitor.of(who)))).build();
  }

  /** Whoever asks for the head alone does not listen, and would never be found to be gone. */
  @HEAD
  public Response head(
      @PathParam("key") String key, @Context HttpHeaders headers, @Context SecurityContext who) {
    door.open(key, headers, Visitor.of(who));
    return unpacked().build();
  }

  private static Response.ResponseBuilder unpacked() {
    return Response.ok().header(HttpHeaders.CONTENT_ENCODING, EventStream.AS_IT_IS);
  }
}
