package org.donecal.keepers;

import jakarta.ws.rs.DELETE;
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
import java.util.Optional;
import org.donecal.mail.MailSheet;
import org.donecal.mail.MailView.State;
import org.donecal.mail.Postmaster;
import org.donecal.web.Limit;
import org.jspecify.annotations.Nullable;

/** The mail that waits or is dead, for admins. */
@Path("/api/v1/admin/mail")
@Produces(MediaType.APPLICATION_JSON)
public final class MailResource {
  private static final int MOST = 200;
  private static final String USUAL = "50";

  private final Postmaster postmaster;
  private final Keepers keepers;

  MailResource(Postmaster postmaster, Keepers keepers) {
    this.postmaster = postmaster;
    this.keepers = keepers;
  }

  @GET
  public Postmaster.Overview overview(@Context SecurityContext security) {
    keepers.check(security);
    return postmaster.overview();
  }

  @GET
  @Path("waiting")
  public MailSheet waiting(
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @DefaultValue(USUAL) String limit,
      @Context SecurityContext security) {
    keepers.check(security);
    return postmaster.waiting(Optional.ofNullable(after), Limit.read(limit, MOST));
  }

  @GET
  @Path("dead")
  public MailSheet dead(
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @DefaultValue(USUAL) String limit,
      @Context SecurityContext security) {
    keepers.check(security);
    return postmaster.dead(Optional.ofNullable(after), Limit.read(limit, MOST));
  }

  @POST
  @Path("{id}/retry")
  public Response retry(@PathParam("id") String id, @Context SecurityContext security) {
    keepers.check(security);
    postmaster.retry(id);
    return Response.noContent().build();
  }

  /** Takes all up again that are dead, or all that wait for another try. */
  @POST
  @Path("{state: dead|retrying}/retry-all")
  public Response retryAll(@PathParam("state") String state, @Context SecurityContext security) {
    keepers.check(security);
    postmaster.retryAll(state.equals("dead") ? State.DEAD : State.RETRYING);
    return Response.accepted().build();
  }

  /** Prints on the server's console what would be sent next, and keeps all of it. */
  @POST
  @Path("rehearse")
  @SuppressWarnings("SystemOut") // that is what was asked for
  public Response rehearse(
      @QueryParam("limit") @DefaultValue(USUAL) String limit, @Context SecurityContext security) {
    keepers.check(security);
    postmaster.rehearse(Limit.read(limit, MOST), System.out);
    return Response.noContent().build();
  }

  @DELETE
  @Path("{id}")
  public Response delete(@PathParam("id") String id, @Context SecurityContext security) {
    keepers.check(security);
    postmaster.delete(id);
    return Response.noContent().build();
  }
}
