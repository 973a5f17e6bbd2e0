package org.donecal.networks;

import java.util.ArrayList;
import java.util.function.Function;
import org.donecal.networks.SocialNetwork.Listed;
import org.jspecify.annotations.Nullable;

/** The lists of Mastodon's servers, paged by the {@code Link} header. */
final class MastodonLists implements Rolls.Roll {
  private static final int PER_PAGE = 80;
  private static final int MOST_PAGES = 25;

  private final MastodonServers servers;

  MastodonLists(MastodonServers servers) {
    this.servers = servers;
  }

  @Override
  public Account account(Person person) {
    var id = MastodonId.of(person);
    var fields = new Fields(servers.get(servers.address(id, "")).object());
    return Answers.readable(() -> MastodonServers.account(fields, id))
        .orElseThrow(() -> Answers.trouble(servers.label()));
  }

  @Override
  public Listed page(Person person, Rolls.Side side, @Nullable String cursor) {
    var id = MastodonId.of(person);
    var list = side == Rolls.Side.FOLLOWING ? "/following?limit=" : "/followers?limit=";
    var after = cursor == null ? "" : "&max_id=" + Line.encoded(cursor);
    var reply = servers.get(servers.address(id, list + PER_PAGE + after));
    var people = new ArrayList<Person>();
    for (var each : reply.array()) {
      Answers.readable(() -> listed(Fields.of(each), id)).ifPresent(people::add);
    }
    var next = Links.next(reply).flatMap(it -> Links.parameter(it, "max_id"));
    return new Listed(people, next.orElse(null));
  }

  /** The ids in a list are of the list's server. */
  private static Person listed(Fields account, MastodonId owner) {
    var id = new MastodonId(account.id("id"), owner.domain(), owner.server());
    return MastodonServers.person(account, id);
  }

  @Override
  public int pageSize() {
    return PER_PAGE;
  }

  @Override
  public int mostPages() {
    return MOST_PAGES;
  }

  /** One and the same has another id on each server. */
  @Override
  public Function<Person, String> identity() {
    return person -> person.handle().name();
  }
}
