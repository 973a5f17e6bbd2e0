package org.donecal.follow;

import jakarta.json.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.donecal.kernel.Failure;
import org.donecal.networks.Follows;
import org.donecal.networks.Handle;
import org.donecal.web.Faults;
import org.donecal.web.Form;
import org.donecal.web.Input;
import org.donecal.web.LocalPath;
import org.donecal.web.Page;
import org.jspecify.annotations.Nullable;

/** Does A follow B? The question, and the answer as a page or as JSON. */
@Path("following")
public final class FollowingPages {
  private static final String JSON = ".json";
  private static final Form BLANK = Form.blank("a", "b");

  private final Comparisons comparisons;
  private final Visitors visitors;
  private final URI home;
  private final Clock clock;

  FollowingPages(Comparisons comparisons, Visitors visitors, URI home, Clock clock) {
    this.comparisons = comparisons;
    this.visitors = visitors;
    this.home = home;
    this.clock = clock;
  }

  private record Two(Handle a, Handle b) {
    static Two of(String a, String b) {
      var faults = new Faults();
      var first = faults.read(() -> Handle.parse("a", a));
      var second = faults.read(() -> Handle.parse("b", b));
      faults.check();
      return new Two(first.orElseThrow(), second.orElseThrow());
    }

    String path() {
      return "/following/" + a.brief() + "/vs/" + b.brief();
    }
  }

  /** One verdict in large letters. */
  public record Verdict(String state, String words) {
    static Verdict of(Follows follows, Face one, Face other) {
      return switch (follows) {
        case YES -> new Verdict("yes", one.at() + " follows " + other.at());
        case NO -> new Verdict("no", one.at() + " is too cool for " + other.at());
        case UNKNOWN ->
            new Verdict(
                "unknown", "It can't be told whether " + one.at() + " follows " + other.at());
      };
    }
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public Response ask(
      @QueryParam("a") @Nullable String a,
      @QueryParam("b") @Nullable String b,
      @Context UriInfo address) {
    if (a == null && b == null) {
      return Response.ok(asking(BLANK)).build();
    }
    var first = a == null ? "" : a;
    var second = b == null ? "" : b;
    try {
      var path = LocalPath.of(Optional.of(Two.of(first, second).path()));
      return Response.seeOther(path.redirect(address)).build();
    } catch (Failure refused) {
      return again(refused, first, second);
    }
  }

  @GET
  @Path("{a}/vs/{b}")
  @Produces(MediaType.TEXT_HTML)
  public Response show(
      @PathParam("a") String a,
      @PathParam("b") String b,
      @Context ContainerRequestContext request) {
    if (b.endsWith(JSON)) {
      var view = tell(a, b, request);
      return Response.ok(view, MediaType.APPLICATION_JSON_TYPE).build();
    }
    try {
      var two = Two.of(a, b);
      return Response.ok(page(two, comparisons.compare(two.a(), two.b(), visitors.of(request))))
          .build();
    } catch (Failure refused) {
      return again(refused, a, b);
    }
  }

  @GET
  @Path("{a}/vs/{b}")
  @Produces(MediaType.APPLICATION_JSON + ";qs=0.5")
  public Comparison.View tell(
      @PathParam("a") String a,
      @PathParam("b") String b,
      @Context ContainerRequestContext request) {
    var name = b.endsWith(JSON) ? b.substring(0, b.length() - JSON.length()) : b;
    var two = Two.of(a, name);
    return comparisons.compare(two.a(), two.b(), visitors.of(request)).view();
  }

  private Page page(Two two, Comparison comparison) {
    var a = comparison.a();
    var b = comparison.b();
    var most =
        Math.max(Math.max(a.followers(), a.following()), Math.max(b.followers(), b.following()));
    var first = Face.of(a, most, clock);
    var second = Face.of(b, most, clock);
    var link = home + two.path();
    var there = Verdict.of(comparison.aFollowsB(), first, second);
    return Page.of(FollowingPages.class, "comparison.vm")
        .title(there.words())
        .with("a", first)
        .with("b", second)
        .with("there", there)
        .with("back", Verdict.of(comparison.bFollowsA(), second, first))
        .with("link", link)
        .with("turned", "/following/" + two.b().brief() + "/vs/" + two.a().brief())
        .with("post", new Suggestion(a, b, link).text())
        .style("follow/follow.css")
        .script("follow/comparison.js");
  }

  private static Page asking(Form form) {
    return Page.of(FollowingPages.class, "following.vm")
        .title("Too cool for me?")
        .with("form", form)
        .style("follow/follow.css");
  }

  private static Response again(Failure refused, String a, String b) {
    var sent = new Input(Json.createObjectBuilder().add("a", a).add("b", b).build());
    return Form.again(refused, asking(BLANK.refused(refused, sent)));
  }
}
