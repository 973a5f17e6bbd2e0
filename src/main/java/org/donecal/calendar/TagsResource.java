package org.donecal.calendar;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.donecal.signin.Visitor;

/** The tags of whoever asks. */
@Path("/api/v1/tags")
@Produces(MediaType.APPLICATION_JSON)
public final class TagsResource {
  private final Calendar calendar;

  TagsResource(Calendar calendar) {
    this.calendar = calendar;
  }

  @GET
  public List<TagBook.TagView> list(@Context SecurityContext who) {
    return Visitor.of(who).member().map(calendar::tags).orElse(List.of());
  }
}
