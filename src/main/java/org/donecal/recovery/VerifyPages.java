package org.donecal.recovery;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.donecal.kernel.Failure;
import org.donecal.signin.Visitor;
import org.donecal.web.Form;
import org.donecal.web.LocalPath;
import org.donecal.web.Page;

/** The proof of addresses for readers, in any browser, whoever is signed in there. */
@Path("/")
@Produces(RecoverPages.READER)
public final class VerifyPages {
  private static final LocalPath ACCOUNT = LocalPath.of(Optional.of("/account?done=mail"));

  private final Verification verification;
  private final Notices notices;

  VerifyPages(Verification verification, Notices notices) {
    this.verification = verification;
    this.notices = notices;
  }

  @POST
  @Path("auth/verify")
  public Response sendAgain(@Context SecurityContext security, @Context UriInfo address) {
    verification.sendAgain(Visitor.of(security));
    return Response.seeOther(ACCOUNT.redirect(address)).build();
  }

  /** Only looks: programs that read mail follow links before their readers do. */
  @GET
  @Path("verify/{secret}")
  public Response look(@PathParam("secret") String secret) {
    return verification
        .look(secret)
        .map(
            address ->
                Page.of(VerifyPages.class, "verify.vm")
                    .title("Is this your address?")
                    .with("secret", secret)
                    .with("address", address.text()))
        .map(page -> Response.ok(page).build())
        .orElseGet(() -> Response.status(Response.Status.NOT_FOUND).entity(over()).build());
  }

  @POST
  @Path("auth/verify/{secret}")
  public Response prove(@PathParam("secret") String secret) {
    try {
      var address = notices.proven(verification.prove(secret));
      var page =
          Page.of(VerifyPages.class, "verified.vm")
              .title("Thank you")
              .with("address", address.text());
      return Response.ok(page).build();
    } catch (Failure.NotFound over) {
      return Form.again(over, over());
    }
  }

  private static Page over() {
    return Page.of(VerifyPages.class, "over.vm")
        .title("This link is over")
        .with("what", "It was used, or is older than two days, or the address was changed since.")
        .with("path", "/account")
        .with("label", "To your account");
  }
}
