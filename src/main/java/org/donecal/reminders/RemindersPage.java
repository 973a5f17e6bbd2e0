package org.donecal.reminders;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.ZoneId;
import java.util.List;
import org.donecal.signin.Preferences;
import org.donecal.signin.Visitor;
import org.donecal.web.Page;

/** Where members say when they want to be asked. */
@Path("/reminders")
@Produces(MediaType.TEXT_HTML)
public final class RemindersPage {
  private static final List<String> ZONES =
      ZoneId.getAvailableZoneIds().stream().filter(it -> it.contains("/")).sorted().toList();

  RemindersPage() {}

  @GET
  public Page show(@Context SecurityContext security) {
    var visitor = Visitor.of(security);
    Preferences preferences = visitor.preferences();
    return Page.of(RemindersPage.class, "reminders.vm")
        .title("Reminders")
        .with("address", visitor.verifiedAddress().orElse(""))
        .with("zone", preferences.chosenZone().map(ZoneId::getId).orElse(""))
        .with("clock", preferences.clock())
        .with("zones", ZONES)
        .style("reminders/reminders.css")
        .script("reminders/reminders.js");
  }
}
