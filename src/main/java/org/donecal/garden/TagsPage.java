package org.donecal.garden;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.donecal.web.Page;

/** Tags for readers: how each is used, its colour, and what else it was called. */
@Path("tags")
@Produces(MediaType.TEXT_HTML)
public final class TagsPage {
  TagsPage() {}

  @GET
  public Page show() {
    return Page.of(TagsPage.class, "tags.vm")
        .title("Tags")
        .style("garden/tags.css")
        .script("garden/tags.js");
  }
}
