package org.donecal.signin;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.donecal.kernel.Failure;
import org.donecal.kernel.Opaque;
import org.donecal.web.Input;
import org.donecal.web.LocalPath;

/** Signing up, in and out for programs; {@link SigninPages} does it for readers. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class AuthResource {
  private final Accounts accounts;
  private final Sessions sessions;

  AuthResource(Accounts accounts, Sessions sessions) {
    this.accounts = accounts;
    this.sessions = sessions;
  }

  /** Where to go once signed in: a path of this site. */
  public record Next(String next) {}

  public record SessionList(List<SessionView> sessions) {}

  @POST
  @Path("auth/signup")
  @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED})
  public Response signUp(Input input, @Context SecurityContext security, @Context UriInfo address) {
    accounts.signUp(Visitor.of(security), input);
    return Response.status(Response.Status.CREATED).entity(next(input, address)).build();
  }

  @POST
  @Path("auth/login")
  @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED})
  public Next signIn(Input input, @Context SecurityContext security, @Context UriInfo address) {
    accounts.signIn(Visitor.of(security), input);
    return next(input, address);
  }

  private static Next next(Input input, UriInfo address) {
    return new Next(LocalPath.of(input.text("next")).under(address));
  }

  @POST
  @Path("auth/logout")
  public void signOut(@Context SecurityContext security) {
    accounts.signOut(Visitor.of(security));
  }

  @POST
  @Path("auth/password")
  @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED})
  public void changePassword(Input input, @Context SecurityContext security) {
    accounts.changePassword(Visitor.of(security), input);
  }

  @GET
  @Path("auth/sessions")
  public SessionList sessions(@Context SecurityContext security) {
    var visitor = Visitor.of(security);
    var asking = visitor.session().map(Sessions.Known::id);
    return new SessionList(
        sessions.of(visitor.required().id()).stream()
            .map(it -> it.view(asking.filter(it.id()::equals).isPresent()))
            .toList());
  }

  /** Ends all sessions but the one that asks. */
  @DELETE
  @Path("auth/sessions")
  public void endOthers(@Context SecurityContext security) {
    var visitor = Visitor.of(security);
    sessions.endOthers(visitor.required().id(), visitor.session());
  }

  @DELETE
  @Path("auth/sessions/{id}")
  public void end(@PathParam("id") String id, @Context SecurityContext security) {
    var member = Visitor.of(security).required();
    if (!Opaque.read(id).filter(it -> sessions.end(member.id(), it)).isPresent()) {
      throw new Failure.NotFound("There is no such session.");
    }
  }
}
