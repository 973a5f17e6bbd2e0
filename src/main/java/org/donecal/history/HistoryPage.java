package org.donecal.history;

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
import org.donecal.web.Limit;
import org.donecal.web.Page;

/** What somebody changed in the last 30 days, to read and to take back. */
@Path("history")
@Produces(MediaType.TEXT_HTML)
public final class HistoryPage {
  private static final int MOST = 1000;

  private final Changes changes;

  HistoryPage(Changes changes) {
    this.changes = changes;
  }

  @GET
  public Page show(
      @QueryParam("limit") @DefaultValue("100") String limit, @Context SecurityContext security) {
    var most = Limit.read(limit, MOST);
    var visitor = Visitor.of(security);
    var listed = visitor.member().map(it -> changes.list(it, most)).orElse(List.of());
    var days = visitor.member().map(it -> HistoryDay.of(listed, it)).orElse(List.of());
    return Page.of(HistoryPage.class, "history.vm")
        .title("History")
        .with("days", days)
        .with("more", listed.size() == most && most < MOST)
        .with("most", MOST)
        .style("history/history.css")
        .script("history/history.js");
  }
}
