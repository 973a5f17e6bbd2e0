package org.donecal.follow;

import jakarta.json.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.donecal.follow.Visitors.Visitor;
import org.donecal.kernel.Failure;
import org.donecal.networks.Follows;
import org.donecal.networks.Handle;
import org.donecal.web.Faults;
import org.donecal.web.Form;
import org.donecal.web.Input;
import org.donecal.web.Page;
import org.jspecify.annotations.Nullable;

/** The bookmarklet's window: a verdict for each handle that was on some page. */
@Path("following/these")
@Produces(MediaType.TEXT_HTML)
public final class ThesePage {
  private static final Form BLANK = Form.blank("of", "handles");

  private final Comparisons comparisons;
  private final Visitors visitors;

  ThesePage(Comparisons comparisons, Visitors visitors) {
    this.comparisons = comparisons;
    this.visitors = visitors;
  }

  /** One of them, and whether they follow me. */
  public record One(Handle handle, String follows, String compare) {
    static One of(Handle handle, Follows follows, Handle me) {
      return new One(handle, follows.word(), "/following/" + handle.brief() + "/vs/" + me.brief());
    }
  }

  /** Without {@code of} the page asks who is asking, or remembers it. */
  @GET
  public Response show(
      @QueryParam("of") @Nullable String of,
      @QueryParam("handles") @Nullable String handles,
      @Context ContainerRequestContext request) {
    var sent = form(of, handles);
    if (of == null) {
      return Response.ok(page(sent, List.of())).build();
    }
    try {
      var faults = new Faults();
      var me = faults.read(() -> Handle.parse("of", of));
      var asked = faults.read(() -> Handles.parse(handles));
      faults.check();
      return Response.ok(
              page(sent, verdicts(me.orElseThrow(), asked.orElseThrow(), visitors.of(request))))
          .build();
    } catch (Failure refused) {
      return Form.again(refused, page(refused(refused, of, handles), List.of()));
    }
  }

  private static Form form(@Nullable String of, @Nullable String handles) {
    return Form.of(Map.of("of", of == null ? "" : of, "handles", handles == null ? "" : handles));
  }

  private static Form refused(Failure refused, String of, @Nullable String handles) {
    var sent =
        Json.createObjectBuilder().add("of", of).add("handles", handles == null ? "" : handles);
    return BLANK.refused(refused, new Input(sent.build()));
  }

  private List<One> verdicts(Handle me, Handles asked, Visitor visitor) {
    var others = asked.distinct().stream().filter(it -> !it.equals(me)).toList();
    return others.isEmpty()
        ? List.of()
        : comparisons.followers(me, others, visitor).all().entrySet().stream()
            .map(it -> One.of(it.getKey(), it.getValue(), me))
            .toList();
  }

  private static Page page(Form form, List<One> ones) {
    return Page.of(ThesePage.class, "these.vm")
        .title("Who of these follows me?")
        .with("form", form)
        .with("ones", ones)
        .with("open", ones.stream().anyMatch(it -> it.follows().equals(Follows.UNKNOWN.word())))
        .style("follow/follow.css")
        .script("follow/these.js");
  }
}
