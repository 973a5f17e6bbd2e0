package org.donecal.follow;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.donecal.networks.Handle;
import org.donecal.web.Faults;
import org.jspecify.annotations.Nullable;

/** Does each of many follow one? */
@Path("api/v1/follows")
@Produces(MediaType.APPLICATION_JSON)
public final class FollowsResource {
  private final Comparisons comparisons;
  private final Visitors visitors;

  FollowsResource(Comparisons comparisons, Visitors visitors) {
    this.comparisons = comparisons;
    this.visitors = visitors;
  }

  /**
   * What is told.
   *
   * @param results yes, no or unknown, under each handle as it was spelled in the question
   */
  public record Answer(Map<String, String> results) {}

  @GET
  public Answer show(
      @QueryParam("of") @Nullable String of,
      @QueryParam("handles") @Nullable String handles,
      @Context ContainerRequestContext request) {
    var faults = new Faults();
    var me = faults.read(() -> Handle.parse("of", of == null ? "" : of));
    var asked = faults.read(() -> Handles.parse(handles));
    faults.check();
    var spelled = asked.orElseThrow();
    var follows = comparisons.followers(me.orElseThrow(), spelled.distinct(), visitors.of(request));
    var results = new LinkedHashMap<String, String>();
    spelled.all().forEach((text, handle) -> results.put(text, follows.to(handle).word()));
    return new Answer(results);
  }
}
