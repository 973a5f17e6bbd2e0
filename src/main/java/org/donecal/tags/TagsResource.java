package org.donecal.tags;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.donecal.signin.Member;
import org.donecal.signin.Visitor;
import org.donecal.store.Sql;
import org.hibernate.SessionFactory;

/** The tags of whoever asks. */
@Path("/api/v1/tags")
@Produces(MediaType.APPLICATION_JSON)
public final class TagsResource {
  private final SessionFactory store;

  TagsResource(SessionFactory store) {
    this.store = store;
  }

  @GET
  public List<TagView> list(@Context SecurityContext who) {
    return Visitor.of(who).member().map(this::of).orElse(List.of());
  }

  private List<TagView> of(Member member) {
    return store.fromSession(
        session -> new TagList(new Sql(session), member.id()).list(member.zone()));
  }
}
