package org.donecal.garden;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Optional;
import org.donecal.signin.Visitor;
import org.donecal.tags.TagView;
import org.donecal.tags.Tags;
import org.donecal.web.Input;
import org.jspecify.annotations.Nullable;

/**
 * The tags of whoever asks. Names of tags contain slashes, so one method takes all that is asked
 * below them: a template of its own for each would hide a tag called {@code alike} or {@code
 * a/rename} from PATCH.
 */
@Path("/api/v1/tags")
@Produces(MediaType.APPLICATION_JSON)
public final class TagsResource {
  private static final String ALIKE = "alike";
  private static final String RENAME = "/rename";

  private final Garden garden;

  TagsResource(Garden garden) {
    this.garden = garden;
  }

  @GET
  public List<TagView> list(@Context SecurityContext who) {
    return Visitor.of(who).member().map(garden::list).orElse(List.of());
  }

  @GET
  @Path("{question:.+}")
  public Response look(
      @PathParam("question") String question,
      @QueryParam("to") @Nullable String to,
      @Context SecurityContext who) {
    var visitor = Visitor.of(who);
    if (question.equals(ALIKE)) {
      return Response.ok(visitor.member().map(garden::alike).orElse(List.of())).build();
    }
    if (question.endsWith(RENAME)) {
      var name = question.substring(0, question.length() - RENAME.length());
      var other = Tags.name("to", Optional.ofNullable(to).orElse("").strip());
      return Response.ok(garden.preview(visitor.required(), name, other)).build();
    }
    throw new NotFoundException();
  }

  @PATCH
  @Path("{name:.+}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response change(@PathParam("name") String name, Input sent, @Context SecurityContext who) {
    var changed = garden.change(Visitor.of(who).required(), name, Wish.read(sent));
    return changed.in(Response.ok()).entity(changed.outcome()).build();
  }
}
