package org.donecal.calendar;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.donecal.signin.Visitor;
import org.donecal.web.Page;

/** The calendar: the first page. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public final class CalendarPage {
  CalendarPage() {}

  @GET
  public Page show(@Context SecurityContext security) {
    return Page.of(CalendarPage.class, "calendar.vm")
        .title("Calendar")
        .with("settings", Visitor.of(security).preferences().json())
        .style("calendar/calendar.css")
        .style("subscriptions/subscriptions.css")
        .library("vendor/fullcalendar.js")
        .script("calendar/calendar.js");
  }
}
