package org.donecal.follow;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.donecal.kernel.Failure;
import org.donecal.networks.Handle;
import org.donecal.web.Page;
import org.jspecify.annotations.Nullable;

/** All accounts we have seen, the coolest first, page by page. */
@Path("coolest")
public final class CoolestPage {
  private static final int PER_PAGE = 50;
  private static final int MOST_PAGES = 100_000;

  private final Ranking ranking;

  CoolestPage(Ranking ranking) {
    this.ranking = ranking;
  }

  /** One line of the ranking. */
  public record Line(
      long rank,
      String handle,
      String network,
      String name,
      long followers,
      long following,
      double ratio) {
    static Line of(Ranking.Ranked ranked) {
      var profile = ranked.profile();
      return new Line(
          ranked.rank(),
          profile.handle(),
          profile.network(),
          profile.name(),
          profile.followers(),
          profile.following(),
          profile.ratio());
    }

    private Handle who() {
      return Handle.parse("handle", network + ":" + handle);
    }

    /** Where the network shows the account. */
    public String profile() {
      return who().profile();
    }

    /** What the network is called. */
    public String label() {
      return who().network().label();
    }

    public String shownRatio() {
      return String.format(Locale.ENGLISH, "%,.1f", ratio);
    }

    public String shownFollowers() {
      return Face.grouped(followers);
    }

    public String shownFollowing() {
      return Face.grouped(following);
    }
  }

  /**
   * A page of the ranking.
   *
   * @param page from 1 on
   * @param accounts how many are ranked in all
   */
  public record Coolest(int page, long pages, long accounts, List<Line> coolest) {}

  @GET
  @Produces(MediaType.TEXT_HTML)
  public Page show(@QueryParam("page") @Nullable String page) {
    return Page.of(CoolestPage.class, "coolest.vm")
        .title("The coolest")
        .with("coolest", tell(page))
        .style("follow/follow.css");
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON + ";qs=0.5")
  public Coolest tell(@QueryParam("page") @Nullable String page) {
    var number = page == null ? 1 : number(page);
    var size = ranking.size();
    var lines = ranking.page(number - 1, PER_PAGE).stream().map(Line::of).toList();
    return new Coolest(number, Math.max(1, (size + PER_PAGE - 1) / PER_PAGE), size, lines);
  }

  private static int number(String page) {
    if (!page.matches("[1-9][0-9]{0,5}") || Integer.parseInt(page) > MOST_PAGES) {
      throw new Failure.Invalid("page", "The page must be a whole number from 1 on.");
    }
    return Integer.parseInt(page);
  }
}
