package org.donecal.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** Leads from the root to where the visit begins, on a server without a calendar. */
@Path("/")
public final class FrontDoor {
  private final LocalPath first;

  FrontDoor(String first) {
    this.first = LocalPath.of(Optional.of(first));
  }

  @GET
  public Response enter(@Context UriInfo address) {
    return Response.seeOther(first.redirect(address)).build();
  }
}
