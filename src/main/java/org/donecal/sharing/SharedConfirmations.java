package org.donecal.sharing;

import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import org.donecal.signin.Visitor;
import org.donecal.spans.Period;
import org.donecal.web.Input;
import org.jspecify.annotations.Nullable;

/** What was found right of a share, and what is otherwise since. */
@Path("/share/{key}")
@Produces(MediaType.APPLICATION_JSON)
public final class SharedConfirmations {
  private final Door door;
  private final Confirming confirming;
  private final Watching watching;

  SharedConfirmations(Door door, Confirming confirming, Watching watching) {
    this.door = door;
    this.confirming = confirming;
    this.watching = watching;
  }

  @GET
  @Path("confirmations")
  public Response list(
      @PathParam("key") String key, @Context HttpHeaders headers, @Context SecurityContext who) {
    var share = door.open(key, headers, Visitor.of(who));
    return json(Response.ok(), confirming.tell(share));
  }

  /** What stands for all that is seen of a period, to be sent along by whoever finds it right. */
  @GET
  @Path("digest")
  public Digest digest(
      @PathParam("key") String key,
      @QueryParam("start") @Nullable String start,
      @QueryParam("end") @Nullable String end,
      @Context HttpHeaders headers,
      @Context SecurityContext who) {
    var share = door.open(key, headers, Visitor.of(who));
    var zone = share.owner().zone();
    var period = Period.read(Optional.ofNullable(start), Optional.ofNullable(end), zone);
    return new Digest(confirming.digest(share, period));
  }

  /** SHA-256, in hexadecimal. */
  public record Digest(String digest) {}

  @POST
  @Path("confirmations")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response confirm(
      @PathParam("key") String key,
      Input sent,
      @Context HttpHeaders headers,
      @Context SecurityContext who) {
    var visitor = Visitor.of(who);
    var share = door.open(key, headers, visitor);
    var found = Confirming.Found.read(sent, share);
    var made = confirming.confirm(share, found, visitor.network());
    if (made.isPresent()) {
      watching.tell(share.share().id(), "confirmed");
    }
    var answer = Response.status(made.isPresent() ? 201 : 200);
    return json(answer, confirming.tell(share));
  }

  private static Response json(Response.ResponseBuilder answer, JsonObject json) {
    return answer.entity(json.toString()).build();
  }
}
