package org.donecal.exports;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.util.Locale;
import org.donecal.calendar.Excerpt;
import org.donecal.calendar.Reading;
import org.donecal.signin.Member;
import org.donecal.signin.Visitor;
import org.donecal.web.Attachment;
import org.donecal.web.Scratch;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;

/** Files of one's own entries, to keep. */
@Path("/api/v1")
public final class ExportResource {
  private static final String FILE = "export.{format: csv|xlsx|ics|json|zip}";

  private final SessionFactory store;
  private final Reading reading;
  private final Scratch scratch;
  private final Clock clock;

  ExportResource(SessionFactory store, Reading reading, Scratch scratch, Clock clock) {
    this.store = store;
    this.reading = reading;
    this.scratch = scratch;
    this.clock = clock;
  }

  @GET
  @Path(FILE)
  public Response export(
      @PathParam("format") String format,
      @QueryParam("start") @Nullable String start,
      @QueryParam("end") @Nullable String end,
      @QueryParam("filter") @Nullable String filter,
      @Context SecurityContext who) {
    return file(format, start, end, filter, Visitor.of(who).required()).answer();
  }

  @HEAD
  @Path(FILE)
  public Response announce(
      @PathParam("format") String format,
      @QueryParam("start") @Nullable String start,
      @QueryParam("end") @Nullable String end,
      @QueryParam("filter") @Nullable String filter,
      @Context SecurityContext who) {
    return file(format, start, end, filter, Visitor.of(who).required()).announcement();
  }

  private Attachment file(
      String ending,
      @Nullable String start,
      @Nullable String end,
      @Nullable String filter,
      Member owner) {
    var format = Format.valueOf(ending.toUpperCase(Locale.ROOT));
    var excerpt = Excerpt.read(start, end, filter, owner.zone());
    var parcel = new Parcel(store, reading, scratch, owner, excerpt, clock.instant());
    return new Attachment(
        parcel.fileName(format.ending()),
        format.type(),
        format.packed(),
        out -> format.write(parcel, out));
  }
}
