package org.donecal.replies;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.donecal.kernel.Failure;
import org.donecal.web.Form;
import org.donecal.web.Page;
import org.donecal.web.SecretAddress;

/**
 * The page behind the link that undoes a reply. Looking at it changes nothing: programs that look
 * for bad mail follow every link.
 */
@Path("/replies/undo/{secret}")
@Produces(MediaType.TEXT_HTML)
public final class UndoPage {
  private final Undoing undoing;

  UndoPage(Undoing undoing) {
    this.undoing = undoing;
  }

  @GET
  public Response show(@PathParam("secret") String secret) {
    var change = undoing.look(secret);
    return quiet(
        Response.ok(page(change.words(), change.undone() ? "This is undone already." : "")));
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  public Response undo(@PathParam("secret") String secret) {
    try {
      var change = undoing.undo(secret);
      return quiet(Response.ok(page(change.words(), "It is undone.")));
    } catch (Failure.Conflict refused) {
      var said = String.valueOf(refused.getMessage());
      return quiet(
          Response.fromResponse(Form.again(refused, page(undoing.look(secret).words(), said))));
    }
  }

  /**
   * What was done, and a button that undoes it.
   *
   * @param said instead of the button; empty if there is still something to press
   */
  private static Page page(String words, String said) {
    return Page.of(UndoPage.class, "undo.vm")
        .title("Undo a reply")
        .with("words", words)
        .with("said", said);
  }

  /** The address is a secret: it is told to no other site, found by nobody, and not kept. */
  private static Response quiet(Response.ResponseBuilder answer) {
    var quiet = answer.build();
    SecretAddress.keep(quiet.getHeaders());
    return quiet;
  }
}
