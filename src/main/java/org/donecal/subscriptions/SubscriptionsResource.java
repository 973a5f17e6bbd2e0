package org.donecal.subscriptions;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.donecal.history.Done;
import org.donecal.kernel.Failure;
import org.donecal.kernel.Lazy;
import org.donecal.sharing.SharedPage;
import org.donecal.signin.Member;
import org.donecal.signin.Visitor;
import org.donecal.spans.Period;
import org.donecal.subscriptions.Subscribing.Made;
import org.donecal.subscriptions.Subscription.Shared;
import org.donecal.web.Input;
import org.jspecify.annotations.Nullable;

/** The calendars of others that whoever asks has laid over the own one. */
@Path("/api/v1/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SubscriptionsResource {
  private final Subscribing subscribing;
  private final Overlays overlays;

  SubscriptionsResource(Subscribing subscribing, Overlays overlays) {
    this.subscribing = subscribing;
    this.overlays = overlays;
  }

  @GET
  public List<SubscriptionView> list(@Context SecurityContext who) {
    return Visitor.of(who)
        .member()
        .map(member -> views(member, subscribing.list(member)))
        .orElse(List.of());
  }

  /** Subscribes to the share of a {@code key}, or to the text at a {@code url}. */
  @POST
  public Response add(Input sent, @Context SecurityContext who, @Context UriInfo uri) {
    var visitor = Visitor.of(who);
    var made = add(visitor, sent);
    var view = view(visitor.required(), made.outcome().subscription());
    var answer =
        made.outcome().fresh()
            ? Response.created(uri.getAbsolutePathBuilder().path(view.id()).build())
            : Response.ok();
    return made.in(answer).entity(view).build();
  }

  private Done<Made> add(Visitor visitor, Input sent) {
    var label = Change.label(sent);
    if (sent.text("url").isPresent()) {
      if (sent.text("key").isPresent()) {
        throw new Failure.Invalid("url", "Please give a key or a url, not both.");
      }
      return subscribing.address(visitor, Address.read(sent.required("url")), label);
    }
    return subscribing.share(visitor, sent.required("key").strip(), sent.text("password"), label);
  }

  @GET
  @Path("{id}")
  public SubscriptionView show(@PathParam("id") String id, @Context SecurityContext who) {
    var member = Visitor.of(who).required();
    return view(member, subscribing.show(member, id));
  }

  @PATCH
  @Path("{id}")
  public Response change(@PathParam("id") String id, Input sent, @Context SecurityContext who) {
    var member = Visitor.of(who).required();
    var changed = subscribing.change(member, id, Change.read(sent));
    return changed.in(Response.ok()).entity(view(member, changed.outcome())).build();
  }

  @DELETE
  @Path("{id}")
  @Consumes(MediaType.WILDCARD)
  public Response remove(@PathParam("id") String id, @Context SecurityContext who) {
    return subscribing.remove(Visitor.of(who).required(), id).in(Response.noContent()).build();
  }

  /** What a share lets be seen of a period, as {@code /share/{key}/entries} has it. */
  @GET
  @Path("{id}/entries")
  public SharedPage entries(
      @PathParam("id") String id,
      @QueryParam("start") @Nullable String start,
      @QueryParam("end") @Nullable String end,
      @QueryParam("cursor") @Nullable String cursor,
      @Context SecurityContext who) {
    var member = Visitor.of(who).required();
    var subscription = subscribing.show(member, id);
    var period = Period.read(Optional.ofNullable(start), Optional.ofNullable(end), member.zone());
    if (subscription.from() instanceof Shared share) {
      return overlays.entries(subscription, share, period, Optional.ofNullable(cursor));
    }
    throw new Failure.NotFound("The events of this calendar are shown as ghosts.");
  }

  private SubscriptionView view(Member member, Subscription subscription) {
    return views(member, List.of(subscription)).get(0);
  }

  private List<SubscriptionView> views(Member member, List<Subscription> subscriptions) {
    var copies = new Lazy<>(() -> subscribing.copies(member));
    return subscriptions.stream().map(it -> SubscriptionView.of(it, sight(it, copies))).toList();
  }

  private Sight sight(Subscription subscription, Supplier<List<Copy>> copies) {
    return subscription.from() instanceof Shared share
        ? overlays.sight(subscription, share)
        : copies.get().stream()
            .filter(it -> it.subscription().equals(subscription.id()))
            .findFirst()
            .map(Sight::of)
            .orElse(Sight.GONE);
  }
}
