package org.donecal.follow;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.donecal.web.Page;

/** How to get verdicts while reading a network. */
@Path("help/following")
@Produces(MediaType.TEXT_HTML)
public final class BookmarkletPage {
  private final URI home;

  BookmarkletPage(URI home) {
    this.home = home;
  }

  @GET
  public Page show() {
    return Page.of(BookmarkletPage.class, "bookmarklet.vm")
        .title("The follow bookmarklet")
        .with("home", home.toString())
        .style("follow/follow.css")
        .script("follow/bookmarklet.js");
  }
}
