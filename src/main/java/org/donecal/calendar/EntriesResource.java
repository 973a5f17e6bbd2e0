package org.donecal.calendar;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.donecal.history.Done;
import org.donecal.signin.Member;
import org.donecal.signin.Visitor;
import org.donecal.web.Input;
import org.jspecify.annotations.Nullable;

/** Entries over HTTP. */
@Path("/api/v1/entries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class EntriesResource {
  private final Calendar calendar;
  private final Reading reading;

  EntriesResource(Calendar calendar, Reading reading) {
    this.calendar = calendar;
    this.reading = reading;
  }

  @GET
  public EntryPage list(
      @QueryParam("start") @Nullable String start,
      @QueryParam("end") @Nullable String end,
      @QueryParam("filter") @Nullable String filter,
      @QueryParam("q") @Nullable String text,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context SecurityContext who) {
    var member = Visitor.of(who).member();
    var home = member.map(Member::zone).orElse(Member.UNTOLD);
    var query = EntryQuery.read(start, end, filter, text, limit, cursor, home);
    return member.map(it -> reading.page(it, query)).orElse(EntryPage.EMPTY);
  }

  @POST
  public Response add(
      Input sent,
      @HeaderParam(Replays.Key.HEADER) @Nullable String key,
      @Context SecurityContext who,
      @Context UriInfo uri) {
    var added =
        calendar.add(Visitor.of(who), new Draft(sent), Replays.Key.of(key, sent.toString()));
    var entry = added.outcome().entry();
    var answer =
        added.outcome().created()
            ? Response.created(uri.getAbsolutePathBuilder().path(entry.id()).build())
            : Response.ok();
    return shown(added.in(answer), entry);
  }

  @GET
  @Path("{id}")
  public Response show(
      @PathParam("id") String id, @Context SecurityContext who, @Context Request request) {
    var entry = calendar.show(member(who), id);
    var unchanged = request.evaluatePreconditions(tag(entry));
    return unchanged != null ? unchanged.build() : shown(Response.ok(), entry);
  }

  @PATCH
  @Path("{id}")
  public Response change(
      @PathParam("id") String id,
      Input sent,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match,
      @Context SecurityContext who) {
    var expected = Expected.of(sent.whole("version"), match);
    return shown(calendar.change(member(who), id, new Draft(sent), expected));
  }

  @DELETE
  @Path("{id}")
  public Response delete(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match,
      @Context SecurityContext who) {
    var deleted = calendar.delete(member(who), id, Expected.of(Optional.empty(), match));
    return deleted.in(Response.noContent()).build();
  }

  @POST
  @Path("{id}/restore")
  @Consumes(MediaType.WILDCARD)
  public Response restore(@PathParam("id") String id, @Context SecurityContext who) {
    return shown(calendar.restore(member(who), id));
  }

  @POST
  @Path("batch")
  public Response changeMany(Input sent, @Context SecurityContext who) {
    var changed = calendar.changeMany(member(who), Batch.read(sent));
    return changed.in(Response.ok()).entity(new EntryPage(changed.outcome(), null)).build();
  }

  private static Member member(SecurityContext who) {
    return Visitor.of(who).required();
  }

  private static Response shown(Done<EntryView> changed) {
    return shown(changed.in(Response.ok()), changed.outcome());
  }

  private static Response shown(Response.ResponseBuilder answer, EntryView entry) {
    return answer.tag(tag(entry)).entity(entry).build();
  }

  /** Tags are spelled anew without a new version. */
  private static EntityTag tag(EntryView entry) {
    return new EntityTag(entry.version() + "-" + Integer.toHexString(entry.tags().hashCode()));
  }
}
