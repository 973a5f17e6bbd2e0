package org.donecal.quick;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import org.donecal.kernel.Failure;
import org.donecal.web.Page;

/** Short pages that tell how things are done. */
@Path("help")
@Produces(MediaType.TEXT_HTML)
public final class HelpPages {
  private final Bookmarklet bookmarklet;

  HelpPages(Bookmarklet bookmarklet) {
    this.bookmarklet = bookmarklet;
  }

  /** A page of help, by its name in the address. */
  public record Topic(String name, String title, String about) {}

  @GET
  public Page list() {
    return page("help.vm", "Help")
        .with(
            "topics",
            Arrays.stream(Help.values())
                .map(it -> new Topic(it.topic(), it.title(), it.about()))
                .toList());
  }

  @GET
  @Path("{page}")
  public Page show(@PathParam("page") String name) {
    var help =
        Help.named(name).orElseThrow(() -> new Failure.NotFound("There is no help about this."));
    var page = page("help-" + help.topic() + ".vm", help.title());
    return help == Help.BOOKMARKLET
        ? page.with("program", bookmarklet.address()).script("quick/bookmarklet.js")
        : page;
  }

  private static Page page(String template, String title) {
    return Page.of(HelpPages.class, template).title(title).style("quick/help.css");
  }
}
