package org.donecal.reports;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.donecal.signin.Visitor;
import org.donecal.web.Page;

/** The report as somebody reads it, and hands it on. */
@Path("/report")
@Produces(MediaType.TEXT_HTML)
public final class ReportPage {
  ReportPage() {}

  @GET
  public Page show(@Context SecurityContext security) {
    return Page.of(ReportPage.class, "report.vm")
        .title("Report")
        .with("settings", Visitor.of(security).preferences().json())
        .style("reports/report.css")
        .script("reports/report.js");
  }
}
