package org.donecal.exports;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.donecal.web.Page;

/** Where members take along what is theirs, and from where they bring in what lies elsewhere. */
@Path("/data")
@Produces(MediaType.TEXT_HTML)
public final class DataPage {
  DataPage() {}

  @GET
  public Page show() {
    return Page.of(DataPage.class, "data.vm")
        .title("Import and export")
        .style("exports/data.css")
        .script("exports/data.js")
        .script("exports/feeds.js");
  }
}
