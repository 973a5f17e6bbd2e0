package org.donecal.sharing;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.donecal.web.Page;

/**
 * Where readers of invitations ask for no more of them. Looking ends nothing, since whatever scans
 * mail looks; mail programs that offer to end such letters send the same form (RFC 8058).
 */
@Path("/invitations/stop/{secret}")
@Produces(MediaType.TEXT_HTML)
public final class StopPage {
  private final Inviting inviting;

  StopPage(Inviting inviting) {
    this.inviting = inviting;
  }

  @GET
  public Page show(@PathParam("secret") String secret) {
    inviting.checkEnd(secret);
    return page(secret, false);
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  public Page stop(@PathParam("secret") String secret) {
    inviting.end(secret);
    return page(secret, true);
  }

  private static Page page(String secret, boolean ended) {
    return Page.of(StopPage.class, "stop.vm")
        .title("No more invitations")
        .with("secret", secret)
        .with("ended", ended)
        .style("sharing/share.css");
  }
}
