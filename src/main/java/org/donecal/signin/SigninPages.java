package org.donecal.signin;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Optional;
import org.donecal.kernel.Failure;
import org.donecal.web.Form;
import org.donecal.web.Input;
import org.donecal.web.LocalPath;
import org.donecal.web.Page;
import org.jspecify.annotations.Nullable;

/** Signing up, in and out for readers: the forms, and what they are answered with. */
@Path("/")
@Produces(SigninPages.READER)
public final class SigninPages {
  /** Who accepts anything is a program, and is answered by {@link AuthResource}. */
  static final String READER = "text/html;qs=0.5";

  private static final Form LOGIN = Form.blank("email");
  private static final Form SIGNUP = Form.blank("email", "firstName", "lastName");

  /** What the page says where another one sent its reader here, by the word in its address. */
  private static final Map<String, String> DONE =
      Map.of("password", "Your new password is saved. Please sign in with it.");

  private final Accounts accounts;

  SigninPages(Accounts accounts) {
    this.accounts = accounts;
  }

  @GET
  @Path("signin")
  public Response show(
      @QueryParam("next") @Nullable String wanted,
      @QueryParam("done") @Nullable String done,
      @Context SecurityContext security,
      @Context UriInfo address) {
    var next = LocalPath.of(Optional.ofNullable(wanted));
    return Visitor.of(security).signedIn()
        ? Response.seeOther(next.redirect(address)).build()
        : Response.ok(
                page(next, LOGIN, SIGNUP).with("done", DONE.getOrDefault(String.valueOf(done), "")))
            .build();
  }

  @POST
  @Path("auth/login")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response signIn(Input input, @Context SecurityContext security, @Context UriInfo address) {
    var next = LocalPath.of(input.text("next"));
    try {
      accounts.signIn(Visitor.of(security), input);
      return Response.seeOther(next.redirect(address)).build();
    } catch (Failure refused) {
      var form = LOGIN.refused(refused, input);
      return Form.again(refused, page(next, form, SIGNUP));
    }
  }

  @POST
  @Path("auth/signup")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response signUp(Input input, @Context SecurityContext security, @Context UriInfo address) {
    var next = LocalPath.of(input.text("next"));
    try {
      accounts.signUp(Visitor.of(security), input);
      return Response.seeOther(next.redirect(address)).build();
    } catch (Failure refused) {
      var form = SIGNUP.refused(refused, input);
      return Form.again(refused, page(next, LOGIN, form));
    }
  }

  @POST
  @Path("auth/logout")
  public Response signOut(@Context SecurityContext security, @Context UriInfo address) {
    accounts.signOut(Visitor.of(security));
    return Response.seeOther(LocalPath.of(Optional.empty()).redirect(address)).build();
  }

  private static Page page(LocalPath next, Form login, Form signup) {
    return Page.of(SigninPages.class, "signin.vm")
        .title("Sign in")
        .with("done", "")
        .with("next", next.path())
        .with("login", login)
        .with("signup", signup);
  }
}
