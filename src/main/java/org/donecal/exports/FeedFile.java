package org.donecal.exports;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import org.donecal.signin.Visitor;
import org.donecal.web.Attachment;
import org.donecal.web.Scratch;

/** What calendar programs read, again and again: the whole text, or that it is still the same. */
@Path("/feed/{key: [^/]+}.ics")
public final class FeedFile {
  private final FeedDoor door;
  private final Scratch scratch;

  FeedFile(FeedDoor door, Scratch scratch) {
    this.door = door;
    this.scratch = scratch;
  }

  @GET
  public Response show(
      @PathParam("key") String key, @Context Request request, @Context SecurityContext who)
      throws IOException {
    var feed = door.open(key, Visitor.of(who).network());
    var text = written(feed);
    var known = request.evaluatePreconditions(text.mark());
    if (known != null) {
      text.close();
      return told(known, text);
    }
    return told(Response.fromResponse(file(feed, text).answer()), text);
  }

  @HEAD
  public Response announce(
      @PathParam("key") String key, @Context Request request, @Context SecurityContext who)
      throws IOException {
    var feed = door.open(key, Visitor.of(who).network());
    try (var text = written(feed)) {
      var known = request.evaluatePreconditions(text.mark());
      var whole = Response.fromResponse(file(feed, text).announcement());
      return told(known != null ? known : whole, text);
    }
  }

  private Marked written(FeedDoor.Opened feed) throws IOException {
    return Marked.write(scratch, out -> IcsFile.write(feed.feed().title(), feed.entries(), out));
  }

  private static Attachment file(FeedDoor.Opened feed, Marked text) {
    return new Attachment(
        feed.feed().title() + "." + Format.ICS.ending(),
        Format.ICS.type(),
        false,
        out -> {
          try (text) {
            text.sendTo(out);
          }
        });
  }

  /** The address is a secret: nobody hears of it from here. */
  private static Response told(Response.ResponseBuilder answer, Marked text) {
    return answer.tag(text.mark()).header("X-Robots-Tag", "noindex, nofollow").build();
  }
}
