package org.donecal.reminders;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.donecal.web.Page;
import org.donecal.web.SecretAddress;

/**
 * Where a reminder is stopped. Looking stops nothing, since whatever scans mail looks; mail
 * programs that offer to end such mails send the same form (RFC 8058).
 */
@Path("/reminders/stop/{secret}")
@Produces(MediaType.TEXT_HTML)
public final class StopReminderPage {
  private final Stopping stopping;

  StopReminderPage(Stopping stopping) {
    this.stopping = stopping;
  }

  @GET
  public Response show(@PathParam("secret") String secret) {
    return page(secret, stopping.look(secret));
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  public Response stop(@PathParam("secret") String secret) {
    return page(secret, stopping.stop(secret));
  }

  /** The address is a secret: it is not kept, and not found by anybody. */
  private static Response page(String secret, Reminder reminder) {
    var page =
        Page.of(StopReminderPage.class, "stop.vm")
            .title("No more reminders")
            .with("secret", secret)
            .with("reminder", reminder.named())
            .with("stopped", !reminder.asking());
    var answer = Response.ok(page).build();
    SecretAddress.keep(answer.getHeaders());
    return answer;
  }
}
