package org.donecal.sharing;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import org.donecal.kernel.Failure;
import org.donecal.signin.Visitor;
import org.donecal.web.Form;
import org.donecal.web.Input;
import org.donecal.web.Page;

/** The page behind the address of a share; before it, where that is asked for, the password. */
@Path("/share/{key}")
@Produces(MediaType.TEXT_HTML)
public final class SharePage {
  private static final Duration REMEMBERED = Duration.ofDays(90);

  private final Door door;
  private final boolean https;

  SharePage(Door door, boolean https) {
    this.door = door;
    this.https = https;
  }

  @GET
  public Response show(
      @PathParam("key") String key, @Context HttpHeaders headers, @Context SecurityContext who) {
    try {
      return Response.ok(page(door.open(key, headers, Visitor.of(who)), Visitor.of(who))).build();
    } catch (Failure.Denied asksForPassword) {
      return Form.again(asksForPassword, question(key, ""));
    }
  }

  /** Takes the password, and lets the browser show from then on that it was told. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response unlock(
      @PathParam("key") String key,
      Input sent,
      @Context SecurityContext who,
      @Context UriInfo address) {
    try {
      var token = door.prove(key, sent.text("password").orElse(""), Visitor.of(who));
      return Response.seeOther(address.getRequestUri())
          .cookie(cookie(key, token, address, who.isSecure()))
          .build();
    } catch (Failure.Denied | Failure.TooOften refused) {
      return Form.again(refused, question(key, String.valueOf(refused.getMessage())));
    }
  }

  private NewCookie cookie(String key, String token, UriInfo address, boolean secure) {
    return new NewCookie.Builder(Door.cookie(key))
        .value(token)
        .path(address.getBaseUri().getPath() + "share")
        .maxAge(Math.toIntExact(REMEMBERED.toSeconds()))
        .httpOnly(true)
        .sameSite(NewCookie.SameSite.LAX)
        .secure(https || secure)
        .build();
  }

  private static Page question(String key, String refusal) {
    return Page.of(SharePage.class, "password.vm")
        .title("A shared calendar")
        .with("key", key)
        .with("refusal", refusal)
        .style("sharing/share.css");
  }

  private static Page page(OpenShare share, Visitor visitor) {
    var totals = share.detail() == Detail.TOTALS;
    return Page.of(SharePage.class, "share.vm")
        .title(share.title())
        .with("key", share.key())
        .with("share", share)
        .with("totals", totals)
        .with("locked", share.share().terms().password() != null)
        .with("period", Words.period(share))
        .with("first", Words.day(share.period().startDay()))
        .with("after", Words.day(share.period().endDay()))
        .with("own", visitor.member().filter(share::belongsTo).isPresent())
        .with("settings", share.owner().preferences().json())
        .style("calendar/calendar.css")
        .style("reports/chart.css")
        .style("sharing/share.css")
        .style("subscriptions/subscriptions.css")
        .library("vendor/fullcalendar.js")
        .script("sharing/share.js");
  }
}
