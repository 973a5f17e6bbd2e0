package org.donecal.calendar;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.donecal.signin.Visitor;

/** What whoever asks has changed. */
@Path("/api/v1/history")
@Produces(MediaType.APPLICATION_JSON)
public final class HistoryResource {
  private static final int MOST = 1000;

  private final Calendar calendar;

  HistoryResource(Calendar calendar) {
    this.calendar = calendar;
  }

  @GET
  public List<History.Event> list(
      @QueryParam("limit") @DefaultValue("100") String limit, @Context SecurityContext who) {
    var most = EntryQuery.limit(limit, MOST);
    return Visitor.of(who).member().map(it -> calendar.history(it, most)).orElse(List.of());
  }
}
