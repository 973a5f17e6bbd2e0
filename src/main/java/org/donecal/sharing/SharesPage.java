package org.donecal.sharing;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.donecal.signin.Visitor;
import org.donecal.web.Page;

/** Where members share, and see who may see what. */
@Path("/shares")
@Produces(MediaType.TEXT_HTML)
public final class SharesPage {
  SharesPage() {}

  @GET
  public Page show(@Context SecurityContext security) {
    var visitor = Visitor.of(security);
    return Page.of(SharesPage.class, "shares.vm")
        .title("Sharing")
        .with("settings", visitor.preferences().json())
        .with("verified", visitor.verifiedAddress().orElse(""))
        .style("sharing/shares.css")
        .style("subscriptions/subscriptions.css")
        .script("sharing/shares.js");
  }
}
