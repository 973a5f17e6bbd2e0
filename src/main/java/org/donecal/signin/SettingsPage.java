package org.donecal.signin;

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
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.donecal.kernel.Failure;
import org.donecal.web.Form;
import org.donecal.web.Input;
import org.donecal.web.LocalPath;
import org.donecal.web.Page;
import org.jspecify.annotations.Nullable;

/** The preferences for readers; a visitor nobody knows sees what everybody begins with. */
@Path("settings")
@Produces(MediaType.TEXT_HTML)
public final class SettingsPage {
  private static final LocalPath SAVED = LocalPath.of(Optional.of("/settings?done=saved"));

  private final Profiles profiles;

  SettingsPage(Profiles profiles) {
    this.profiles = profiles;
  }

  /** One of several to choose from. */
  public record Choice(String value, String label) {}

  @GET
  public Page show(@QueryParam("done") @Nullable String done, @Context SecurityContext security) {
    return page(Visitor.of(security).preferences().form()).with("saved", "saved".equals(done));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(Input input, @Context SecurityContext security, @Context UriInfo address) {
    var visitor = Visitor.of(security);
    try {
      profiles.prefer(visitor, input.with("firstHour", "hoursPerDay"));
      return Response.seeOther(SAVED.redirect(address)).build();
    } catch (Failure refused) {
      var form = visitor.preferences().form();
      return Form.again(refused, page(form.refused(refused, input)));
    }
  }

  private static Page page(Form form) {
    return Page.of(SettingsPage.class, "settings.vm")
        .title("Settings")
        .with("form", form)
        .with("saved", false)
        .with("weekdays", weekdays())
        .with("zones", zones());
  }

  private static List<Choice> weekdays() {
    return Arrays.stream(DayOfWeek.values())
        .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
        .map(name -> new Choice(name.toLowerCase(Locale.ROOT), name))
        .toList();
  }

  /** Those that people look for: a continent and a place. */
  private static List<String> zones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.equals("UTC") || id.matches("(?!Etc|SystemV)[A-Z][a-z]+/.+"))
        .sorted()
        .toList();
  }
}
