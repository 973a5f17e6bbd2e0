package org.donecal.reports;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.donecal.signin.Visitor;
import org.jspecify.annotations.Nullable;

/** Where the time went, as it went. */
@Path("/api/v1/report")
@Produces(MediaType.APPLICATION_JSON)
public final class ReportResource {
  private final Report report;

  ReportResource(Report report) {
    this.report = report;
  }

  @GET
  public ReportView show(
      @QueryParam("start") @Nullable String start,
      @QueryParam("end") @Nullable String end,
      @QueryParam("interval") @Nullable String interval,
      @QueryParam("filter") @Nullable String filter,
      @Context SecurityContext who) {
    var member = Visitor.of(who).member();
    var question = Question.read(start, end, interval, filter, member);
    return member.map(it -> report.of(it, question)).orElseGet(() -> Report.empty(question));
  }

  @GET
  @Path("combinations")
  public List<CombinationView> combinations(
      @QueryParam("start") @Nullable String start,
      @QueryParam("end") @Nullable String end,
      @QueryParam("filter") @Nullable String filter,
      @Context SecurityContext who) {
    var member = Visitor.of(who).member();
    var question = Question.read(start, end, null, filter, member);
    return member.map(it -> report.combinations(it, question)).orElse(List.of());
  }
}
