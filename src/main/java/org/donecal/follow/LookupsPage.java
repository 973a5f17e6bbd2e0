package org.donecal.follow;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.donecal.web.EventStream;
import org.donecal.web.Page;

/** How much was asked: a page, the numbers alone, and the numbers as they change. */
@Path("/")
public final class LookupsPage {
  private static final String STREAM = "lookups/stream";

  private final Lookups lookups;
  private final LookupsFeed feed;

  LookupsPage(Lookups lookups, LookupsFeed feed) {
    this.lookups = lookups;
    this.feed = feed;
  }

  @GET
  @Path("lookups")
  @Produces(MediaType.TEXT_HTML)
  public Page show() {
    var counts = lookups.counts();
    return Page.of(LookupsPage.class, "lookups.vm")
        .title("Lookups")
        .with("handles", Face.grouped(counts.handles()))
        .with("requests", Face.grouped(counts.requests()))
        .with("pairs", Face.grouped(counts.pairs()))
        .with("checks", Face.grouped(counts.checks()))
        .style("follow/follow.css")
        .script("follow/lookups.js");
  }

  @GET
  @Path("lookups.json")
  @Produces(MediaType.APPLICATION_JSON)
  public Lookups.Counts tell() {
    return lookups.counts();
  }

  @GET
  @Path(STREAM)
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public Response stream() {
    return unpacked().entity(feed.join()).build();
  }

  /** Whoever asks for the head alone does not listen, and would never be found to be gone. */
  @HEAD
  @Path(STREAM)
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public Response head() {
    return unpacked().build();
  }

  private static Response.ResponseBuilder unpacked() {
    return Response.ok().header(HttpHeaders.CONTENT_ENCODING, EventStream.AS_IT_IS);
  }
}
