package org.donecal.follow;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.donecal.follow.Visitors.Visitor;
import org.donecal.kernel.Failure;
import org.donecal.networks.Handle;
import org.donecal.web.EventStream;
import org.donecal.web.Page;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everyone I follow: a page, and the people line by line as they are found out. */
@Path("everyone/{me}")
public final class EveryonePage {
  private static final Logger LOG = LoggerFactory.getLogger(EveryonePage.class);
  private static final String LINES = "application/x-ndjson";
  private static final int MOST_AT_ONCE = 8;

  private final Comparisons comparisons;
  private final Visitors visitors;
  private final Everyone everyone;
  private final Semaphore places = new Semaphore(MOST_AT_ONCE);

  EveryonePage(Comparisons comparisons, Visitors visitors) {
    this.comparisons = comparisons;
    this.visitors = visitors;
    this.everyone = new Everyone(comparisons);
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public Page show(@PathParam("me") String me, @Context ContainerRequestContext request) {
    var handle = Handle.parse("me", me);
    var profile = comparisons.find(handle, visitors.of(request)).value();
    return Page.of(EveryonePage.class, "everyone.vm")
        .title("Everyone @" + handle.name() + " follows")
        .with("handle", handle)
        .with("total", profile.following())
        .with("shown", Face.grouped(profile.following()))
        .style("follow/follow.css")
        .script("follow/everyone.js");
  }

  /** One JSON object a line: {@code people}, {@code trouble}, and {@code end} after all of it. */
  @GET
  @Path("people")
  @Produces(LINES)
  public Response people(@PathParam("me") String me, @Context ContainerRequestContext request) {
    var visitor = visitors.of(request);
    var profile = comparisons.find(Handle.parse("me", me), visitor).value();
    if (!places.tryAcquire()) {
      throw new Failure.Unavailable(
          "Many ask for everyone just now. Please try again in a moment.", Duration.ofSeconds(20));
    }
    StreamingOutput lines = out -> tell(profile, visitor, out);
    return Response.ok(lines).header(HttpHeaders.CONTENT_ENCODING, EventStream.AS_IT_IS).build();
  }

  private void tell(Profile me, Visitor visitor, OutputStream out) {
    try {
      var lines = new Lines(out);
      everyone.tell(me, visitor, lines);
      lines.write(Json.createObjectBuilder().add("kind", "end").build());
    } catch (UncheckedIOException gone) {
      LOG.debug("Whoever asked for everyone has heard enough", gone);
    } finally {
      places.release();
    }
  }

  private record Lines(OutputStream out) implements Everyone.Listener {
    @Override
    public void people(List<Everyone.Followed> people) {
      var array = Json.createArrayBuilder();
      for (var each : people) {
        array.add(
            Json.createObjectBuilder()
                .add("handle", each.handle().name())
                .add("brief", each.handle().brief())
                .add("profile", each.handle().profile())
                .add("follows", each.follows().word()));
      }
      write(Json.createObjectBuilder().add("kind", "people").add("people", array).build());
    }

    @Override
    public void trouble(String why) {
      write(Json.createObjectBuilder().add("kind", "trouble").add("detail", why).build());
    }

    /** Whoever is gone is found out here, and nobody is asked any more. */
    void write(JsonObject line) {
      try {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
      } catch (IOException gone) {
        throw new UncheckedIOException(gone);
      }
    }
  }
}
