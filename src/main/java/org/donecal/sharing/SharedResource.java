package org.donecal.sharing;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import org.donecal.kernel.Failure;
import org.donecal.reports.ReportView;
import org.donecal.reports.StatisticsView;
import org.donecal.signin.Visitor;
import org.donecal.spans.Period;
import org.donecal.web.Faults;
import org.donecal.web.Limit;
import org.jspecify.annotations.Nullable;

/** What a share shows, as JSON for whoever holds its key. */
@Path("/share/{key}")
@Produces(MediaType.APPLICATION_JSON)
public final class SharedResource {
  private static final int MOST = 1000;

  private final Door door;
  private final Showing showing;

  SharedResource(Door door, Showing showing) {
    this.door = door;
    this.showing = showing;
  }

  @GET
  @Path("entries")
  public SharedPage entries(
      @PathParam("key") String key,
      @QueryParam("start") @Nullable String start,
      @QueryParam("end") @Nullable String end,
      @QueryParam("filter") @Nullable String filter,
      @QueryParam("q") @Nullable String text,
      @QueryParam("limit") @DefaultValue("1000") String limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context HttpHeaders headers,
      @Context SecurityContext who) {
    var share = door.open(key, headers, Visitor.of(who));
    var faults = new Faults();
    var period = faults.read(() -> period(share, start, end));
    var most = faults.read(() -> Limit.read(limit, MOST));
    faults.read(() -> unasked("filter", filter));
    faults.read(() -> unasked("q", text));
    faults.check();
    var after = Optional.ofNullable(cursor).filter(it -> !it.isBlank());
    return showing.entries(share, period.orElseThrow(), most.orElseThrow(), after);
  }

  @GET
  @Path("stats")
  public StatisticsView statistics(
      @PathParam("key") String key,
      @QueryParam("start") @Nullable String start,
      @QueryParam("end") @Nullable String end,
      @QueryParam("filter") @Nullable String filter,
      @Context HttpHeaders headers,
      @Context SecurityContext who) {
    var share = door.open(key, headers, Visitor.of(who));
    unasked("filter", filter);
    return showing.statistics(share, period(share, start, end)).asked(start, end);
  }

  @GET
  @Path("report")
  public ReportView report(
      @PathParam("key") String key,
      @QueryParam("start") @Nullable String start,
      @QueryParam("end") @Nullable String end,
      @QueryParam("interval") @Nullable String interval,
      @QueryParam("filter") @Nullable String filter,
      @Context HttpHeaders headers,
      @Context SecurityContext who) {
    var share = door.open(key, headers, Visitor.of(who));
    unasked("filter", filter);
    return showing.report(share, start, end, interval);
  }

  private static Period period(OpenShare share, @Nullable String start, @Nullable String end) {
    return Period.read(Optional.ofNullable(start), Optional.ofNullable(end), share.owner().zone());
  }

  /** What is hidden could be found by asking for it. */
  private static String unasked(String field, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      throw new Failure.Invalid(field, "What a share shows is chosen by its owner alone.");
    }
    return "";
  }
}
