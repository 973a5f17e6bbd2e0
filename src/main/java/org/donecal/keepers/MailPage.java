package org.donecal.keepers;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.donecal.kernel.Failure;
import org.donecal.mail.MailView;
import org.donecal.mail.MailView.State;
import org.donecal.mail.Postmaster;
import org.donecal.web.Input;
import org.donecal.web.LocalPath;
import org.donecal.web.Page;
import org.jspecify.annotations.Nullable;

/** The mail that waits or is dead, for an admin to read and to do something about. */
@Path("admin/mail")
@Produces(MediaType.TEXT_HTML)
public final class MailPage {
  private static final int MOST = 50;
  private static final String DEAD = "dead";
  private static final String WAITING = "waiting";
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /** What the page says after a change, by the word in its address. */
  private static final Map<String, String> DONE =
      Map.of(
          "retry", "It will be tried now.",
          "retry-all", "All of them will be tried now, one after the other.",
          "delete", "It is gone.",
          "gone", "There is no such message any more; it may have been sent.",
          "busy", "This message can't be changed just now.");

  private final Postmaster postmaster;
  private final Keepers keepers;

  MailPage(Postmaster postmaster, Keepers keepers) {
    this.postmaster = postmaster;
    this.keepers = keepers;
  }

  /**
   * A message as a line shows it.
   *
   * @param when it is tried next, or died
   */
  public record Line(
      String id, String subject, String recipients, String when, String at, int tries, String why) {
    private static Line of(MailView mail) {
      return new Line(
          mail.id(),
          mail.subject().isEmpty() ? "(no subject)" : mail.subject(),
          mail.recipients().isEmpty() ? "nobody any more" : String.join(", ", mail.recipients()),
          moment(mail.due()),
          mail.due().toString(),
          mail.attempts(),
          mail.why());
    }

    private static String moment(Instant instant) {
      return MOMENT.format(instant);
    }
  }

  @GET
  public Page show(
      @QueryParam("show") @Nullable String show,
      @QueryParam("after") @Nullable String after,
      @QueryParam("done") @Nullable String done,
      @Context SecurityContext security) {
    keepers.check(security);
    var dead = !WAITING.equals(show);
    var place = Optional.ofNullable(after);
    var sheet = dead ? postmaster.dead(place, MOST) : postmaster.waiting(place, MOST);
    List<Line> lines = sheet.mails().stream().map(Line::of).toList();
    return Page.of(MailPage.class, "mail.vm")
        .title("Mail")
        .with("overview", postmaster.overview())
        .with("show", dead ? DEAD : WAITING)
        .with("lines", lines)
        .with("next", sheet.next().orElse(""))
        .with("done", DONE.getOrDefault(String.valueOf(done), ""))
        .style("keepers/mail.css");
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(Input input, @Context SecurityContext security, @Context UriInfo address) {
    keepers.check(security);
    var show = input.text("show").filter(WAITING::equals).orElse(DEAD);
    var path = "/admin/mail?show=" + show + "&done=" + done(input, show);
    return Response.seeOther(LocalPath.of(Optional.of(path)).redirect(address)).build();
  }

  /** Does what a button says, and answers what came of it. */
  private String done(Input input, String show) {
    var act = input.required("act");
    try {
      switch (act) {
        case "retry" -> postmaster.retry(input.required("id"));
        case "delete" -> postmaster.delete(input.required("id"));
        case "retry-all" -> postmaster.retryAll(show.equals(DEAD) ? State.DEAD : State.RETRYING);
        default -> throw new Failure.Invalid("act", "Nobody knows how to do that to a message.");
      }
      return act;
    } catch (Failure.NotFound gone) {
      return "gone";
    } catch (Failure.Conflict busy) {
      return "busy";
    }
  }
}
