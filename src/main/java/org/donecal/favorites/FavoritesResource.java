package org.donecal.favorites;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.donecal.signin.Visitor;
import org.donecal.web.Input;

/** Sentences at hand: pinned ones first, in their order, then those that are used most. */
@Path("/api/v1/favorites")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class FavoritesResource {
  private final Favorites favorites;

  FavoritesResource(Favorites favorites) {
    this.favorites = favorites;
  }

  @GET
  public List<FavoriteView> list(@Context SecurityContext who) {
    return Visitor.of(who).member().map(favorites::list).orElse(List.of());
  }

  @POST
  public Response pin(Input sent, @Context SecurityContext who) {
    var sentence = Pins.sentence(sent.required("sentence"));
    var fresh = favorites.pin(Visitor.of(who), sentence);
    return Response.status(fresh ? Response.Status.CREATED : Response.Status.OK)
        .entity(favorites.show(Visitor.of(who).required(), sentence))
        .build();
  }

  /** Puts pinned sentences in another order; those that are not named follow. */
  @PATCH
  public List<FavoriteView> arrange(Input sent, @Context SecurityContext who) {
    var member = Visitor.of(who).required();
    favorites.arrange(member, Pins.order(sent.texts("sentences")));
    return favorites.list(member);
  }

  @DELETE
  @Consumes(MediaType.WILDCARD)
  public void unpin(
      @QueryParam("sentence") @DefaultValue("") String sentence, @Context SecurityContext who) {
    favorites.unpin(Visitor.of(who).required(), Pins.sentence(sentence));
  }
}
