package org.donecal.quick;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.donecal.calendar.EntryView;
import org.donecal.calendar.Reading;
import org.donecal.calendar.Writing;
import org.donecal.kernel.Failure;
import org.donecal.kernel.Opaque;
import org.donecal.signin.Visitor;
import org.donecal.web.Form;
import org.donecal.web.Input;
import org.donecal.web.Page;

/** The small window: what did you do on the page you come from? */
@Path("quick")
@Produces(MediaType.TEXT_HTML)
public final class QuickPage {
  private static final int DAY_LENGTH = "2026-11-22".length();

  private static final Form FIELDS = Form.blank("title", "note", "url", "keep", "length", "key");

  private final Reading reading;
  private final Writing writing;
  private final Clock clock;

  QuickPage(Reading reading, Writing writing, Clock clock) {
    this.reading = reading;
    this.writing = writing;
    this.clock = clock;
  }

  /**
   * A length to choose.
   *
   * @param value in hours, or {@code day}
   */
  public record Choice(String value, String label) {}

  @GET
  public Page show(@Context UriInfo address, @Context SecurityContext security) {
    var found = Found.in(address.getQueryParameters());
    var visitor = Visitor.of(security);
    var suggestion = suggestion(visitor, found);
    var form =
        Form.of(
            Map.of(
                "title", suggestion.tags() + found.title(),
                "note", found.text(),
                "url", found.address().map(Object::toString).orElse(""),
                "keep", "on",
                "length", suggestion.length().value(),
                "key", Opaque.text(Opaque.fresh(clock.instant()))));
    return page(visitor, form, found).with("asked", !address.getQueryParameters().isEmpty());
  }

  private Suggestion suggestion(Visitor visitor, Found found) {
    return visitor
        .member()
        .flatMap(member -> found.address().flatMap(it -> reading.newestFrom(member, it)))
        .map(Suggestion::after)
        .orElse(Suggestion.NONE);
  }

  /** For browsers without scripts; all others send the entry to the API. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(Input sent, @Context SecurityContext security) {
    var visitor = Visitor.of(security);
    try {
      var entry = writing.add(visitor, NewEntry.of(sent, clock.instant()), sent.text("key"));
      return Response.ok(thanks(entry)).build();
    } catch (Failure refused) {
      return Form.again(refused, page(visitor, FIELDS.refused(refused, sent)));
    }
  }

  /** The form once more; signing in leads back to what was typed. */
  private static Page page(Visitor visitor, Form form) {
    var typed = Found.in(form.value("title"), form.value("url"), form.value("note"));
    return page(visitor, form, typed)
        .with("asked", true)
        .with("foreign", "")
        .with("refusedAddress", false);
  }

  private static Page thanks(EntryView entry) {
    return Page.of(QuickPage.class, "thanks.vm")
        .title("Saved")
        .with("entry", entry.title())
        .with("place", place(entry))
        .style("quick/quick.css");
  }

  private static List<Choice> lengths() {
    return Arrays.stream(Length.values()).map(it -> new Choice(it.value(), it.label())).toList();
  }

  private static Page page(Visitor visitor, Form form, Found found) {
    var next = URLEncoder.encode("/quick" + found.query(), StandardCharsets.UTF_8);
    return Page.of(QuickPage.class, "quick.vm")
        .title("What did you do?")
        .with("form", form)
        .with("foreign", found.title())
        .with("refusedAddress", found.refused())
        .with("signin", "/signin?next=" + next)
        .with("lengths", lengths())
        .with("settings", visitor.preferences().json())
        .style("quick/quick.css")
        .script("quick/quick.js");
  }

  /** The calendar at the day of the entry: a month for days, a week for hours. */
  private static String place(EntryView entry) {
    var day = LocalDate.parse(entry.start().substring(0, DAY_LENGTH));
    return "/#%s,%d,%d,%d"
        .formatted(
            entry.allDay() ? "month" : "week",
            day.getYear(),
            day.getMonthValue(),
            day.getDayOfMonth());
  }
}
