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
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.donecal.kernel.Failure;
import org.donecal.kernel.Opaque;
import org.donecal.web.Form;
import org.donecal.web.Input;
import org.donecal.web.LocalPath;
import org.donecal.web.Page;
import org.jspecify.annotations.Nullable;

/** A member's own account for readers: names and address, password, sessions. */
@Path("account")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class AccountPages {
  private static final LocalPath SIGN_IN = LocalPath.of(Optional.of("/signin?next=/account"));
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  /** What the page says after a change, by the word in its address. */
  private static final Map<String, String> DONE =
      Map.of(
          "person", "Your account is saved.",
          "password", "Your password is changed. All other sessions are ended.",
          "sessions", "Signed out there.",
          "mail", "A mail is on its way. Please use the link in it.");

  private final Accounts accounts;
  private final Profiles profiles;
  private final Sessions sessions;

  AccountPages(Accounts accounts, Profiles profiles, Sessions sessions) {
    this.accounts = accounts;
    this.profiles = profiles;
    this.sessions = sessions;
  }

  /** One of the member's sessions, its days in words. */
  public record Line(String id, String since, String seen, boolean current) {}

  @GET
  public Response show(
      @QueryParam("done") @Nullable String done,
      @Context SecurityContext security,
      @Context UriInfo address) {
    var visitor = Visitor.of(security);
    if (!visitor.signedIn()) {
      return Response.seeOther(SIGN_IN.redirect(address)).build();
    }
    return Response.ok(
            page(visitor, person(visitor), Form.blank())
                .with("done", DONE.getOrDefault(String.valueOf(done), "")))
        .build();
  }

  @POST
  public Response change(Input input, @Context SecurityContext security, @Context UriInfo address) {
    var visitor = Visitor.of(security);
    visitor.required();
    try {
      profiles.change(visitor, input.with("email", "firstName", "lastName"));
      return done("person", address);
    } catch (Failure refused) {
      var form = person(visitor).refused(refused, input);
      return Form.again(refused, page(visitor, form, Form.blank()));
    }
  }

  @POST
  @Path("password")
  public Response changePassword(
      Input input, @Context SecurityContext security, @Context UriInfo address) {
    var visitor = Visitor.of(security);
    visitor.required();
    try {
      accounts.changePassword(visitor, input);
      return done("password", address);
    } catch (Failure refused) {
      var form = Form.blank().refused(refused, input);
      return Form.again(refused, page(visitor, person(visitor), form));
    }
  }

  /** Ends the session of the field {@code id}, or all others where there is none. */
  @POST
  @Path("sessions")
  public Response end(Input input, @Context SecurityContext security, @Context UriInfo address) {
    var visitor = Visitor.of(security);
    var member = visitor.required().id();
    input
        .text("id")
        .ifPresentOrElse(
            id -> Opaque.read(id).ifPresent(it -> sessions.end(member, it)),
            () -> sessions.endOthers(member, visitor.session()));
    return done("sessions", address);
  }

  private static Response done(String what, UriInfo address) {
    return Response.seeOther(LocalPath.of(Optional.of("/account?done=" + what)).redirect(address))
        .build();
  }

  private Form person(Visitor visitor) {
    return profiles.person(visitor.required()).form();
  }

  private Page page(Visitor visitor, Form person, Form password) {
    var known = profiles.view(visitor.required());
    return Page.of(AccountPages.class, "account.vm")
        .title("Account")
        .with("done", "")
        .with("person", person)
        .with("password", password)
        .with("address", text(known.email()))
        .with("verified", known.verified())
        .with("wanted", text(known.wantedEmail()))
        .with("sessions", lines(visitor));
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private List<Line> lines(Visitor visitor) {
    var member = visitor.required();
    var asking = visitor.session().map(Sessions.Known::id);
    return sessions.of(member.id()).stream()
        .map(it -> line(it, asking, DAY.withZone(member.zone())))
        .toList();
  }

  private static Line line(Sessions.Listed session, Optional<UUID> asking, DateTimeFormatter day) {
    return new Line(
        Opaque.text(session.id()),
        day.format(session.created()),
        day.format(session.seen()),
        asking.filter(session.id()::equals).isPresent());
  }
}
