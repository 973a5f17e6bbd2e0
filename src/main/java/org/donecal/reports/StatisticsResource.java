package org.donecal.reports;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import org.donecal.calendar.Excerpt;
import org.donecal.signin.Member;
import org.donecal.signin.Visitor;
import org.donecal.spans.Period;
import org.donecal.tags.Filter;
import org.donecal.tags.SeenTags;
import org.jspecify.annotations.Nullable;

/** Where the time went: days and hours per tag. */
@Path("/api/v1/stats")
@Produces(MediaType.APPLICATION_JSON)
public final class StatisticsResource {
  private final Statistics statistics;

  StatisticsResource(Statistics statistics) {
    this.statistics = statistics;
  }

  @GET
  public StatisticsView show(
      @QueryParam("start") @Nullable String start,
      @QueryParam("end") @Nullable String end,
      @QueryParam("filter") @DefaultValue("") String filterText,
      @Context SecurityContext who) {
    var filter = Filter.parse(filterText);
    var member = Visitor.of(who).member();
    var zone = member.map(Member::zone).orElse(Member.UNTOLD);
    var period = Period.read(Optional.ofNullable(start), Optional.ofNullable(end), zone);
    return member
        .map(it -> statistics.of(it, new Excerpt(period, filter), SeenTags.ALL))
        .orElse(StatisticsView.NOTHING)
        .asked(start, end);
  }
}
