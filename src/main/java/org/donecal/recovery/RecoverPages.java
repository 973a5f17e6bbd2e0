package org.donecal.recovery;

import jakarta.ws.rs.Consumes;
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
import java.util.Optional;
import org.donecal.kernel.Failure;
import org.donecal.signin.Visitor;
import org.donecal.web.Form;
import org.donecal.web.Input;
import org.donecal.web.LocalPath;
import org.donecal.web.Page;

/** Forgotten passwords for readers: the forms, and what they are answered with. */
@Path("/")
@Produces(RecoverPages.READER)
public final class RecoverPages {
  /** Who accepts anything is a program, and is answered by {@link RecoverResource}. */
  static final String READER = "text/html;qs=0.5";

  private static final Form ASK = Form.blank("email");
  private static final LocalPath SIGN_IN = LocalPath.of(Optional.of("/signin?done=password"));

  private final Recovery recovery;

  RecoverPages(Recovery recovery) {
    this.recovery = recovery;
  }

  @GET
  @Path("recover")
  public Page show() {
    return page(ASK);
  }

  @POST
  @Path("auth/recover")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response ask(Input input, @Context SecurityContext security) {
    try {
      recovery.ask(Visitor.of(security), input);
      return Response.accepted(page(ASK).with("sent", true)).build();
    } catch (Failure refused) {
      return Form.again(refused, page(ASK.refused(refused, input)));
    }
  }

  private static Page page(Form form) {
    return Page.of(RecoverPages.class, "recover.vm")
        .title("Forgot your password?")
        .with("sent", false)
        .with("form", form);
  }

  /** Only looks: programs that read mail follow links before their readers do. */
  @GET
  @Path("recover/{secret}")
  public Response look(@PathParam("secret") String secret) {
    return recovery.opens(secret)
        ? Response.ok(page(secret, Form.blank())).build()
        : Response.status(Response.Status.NOT_FOUND).entity(over()).build();
  }

  @POST
  @Path("auth/recover/{secret}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response renew(
      @PathParam("secret") String secret,
      Input input,
      @Context SecurityContext security,
      @Context UriInfo address) {
    try {
      recovery.renew(Visitor.of(security), secret, input);
      return Response.seeOther(SIGN_IN.redirect(address)).build();
    } catch (Failure.NotFound over) {
      return Form.again(over, over());
    } catch (Failure refused) {
      return Form.again(refused, page(secret, Form.blank().refused(refused, input)));
    }
  }

  private static Page page(String secret, Form form) {
    return Page.of(RecoverPages.class, "renew.vm")
        .title("A new password")
        .with("secret", secret)
        .with("form", form);
  }

  private static Page over() {
    return Page.of(RecoverPages.class, "over.vm")
        .title("This link is over")
        .with("what", "It was used, or is older than an hour, or there is a newer one.")
        .with("path", "/recover")
        .with("label", "Ask for a new link");
  }
}
