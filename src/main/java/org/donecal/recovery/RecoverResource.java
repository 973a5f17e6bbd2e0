package org.donecal.recovery;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.donecal.signin.Visitor;
import org.donecal.web.Input;
import org.donecal.web.LocalPath;

/** Forgotten passwords and the proof of addresses for programs; the pages do it for readers. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class RecoverResource {
  private final Recovery recovery;
  private final Verification verification;
  private final Notices notices;

  RecoverResource(Recovery recovery, Verification verification, Notices notices) {
    this.recovery = recovery;
    this.verification = verification;
    this.notices = notices;
  }

  /** Where to go on: a path of this site. */
  public record Next(String next) {}

  /** An address that is proven. */
  public record Proven(String email) {}

  @POST
  @Path("auth/recover")
  @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED})
  public Response ask(Input input, @Context SecurityContext security) {
    recovery.ask(Visitor.of(security), input);
    return Response.accepted().build();
  }

  @POST
  @Path("auth/recover/{secret}")
  @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED})
  public Next renew(
      @PathParam("secret") String secret,
      Input input,
      @Context SecurityContext security,
      @Context UriInfo address) {
    recovery.renew(Visitor.of(security), secret, input);
    return new Next(LocalPath.of(Optional.of("/signin")).under(address));
  }

  @POST
  @Path("auth/verify")
  public Response sendAgain(@Context SecurityContext security) {
    verification.sendAgain(Visitor.of(security));
    return Response.accepted().build();
  }

  @POST
  @Path("auth/verify/{secret}")
  public Proven prove(@PathParam("secret") String secret) {
    return new Proven(notices.proven(verification.prove(secret)).text());
  }
}
