package org.donecal.networks;

import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The account that our token belongs to: its server tells how it stands to others, though they hide
 * their lists. A request to follow that was not granted is no following.
 */
final class MastodonSelf {
  private static final String WHO = "/api/v1/accounts/verify_credentials";
  private static final String RELATIONSHIPS = "/api/v1/accounts/relationships?";

  private final MastodonServers servers;
  private final URI home;

  MastodonSelf(MastodonServers servers, URI home) {
    this.servers = servers;
    this.home = home;
  }

  /** An answer for each pair that the account stands in. */
  Map<Pair, Told<Follows>> follows(Collection<Pair> pairs) {
    var who = new Fields(servers.get(URI.create(home + WHO)).object());
    var id = Answers.readable(() -> who.id("id")).orElse("");
    var own = pairs.stream().filter(it -> isIn(it, id)).toList();
    if (own.isEmpty()) {
      return Map.of();
    }
    var relations = relations(own, id);
    var told = new HashMap<Pair, Told<Follows>>();
    for (var pair : own) {
      var relation = relations.get(local(other(pair, id)));
      if (relation != null) {
        var direction = local(pair.follower()).equals(id) ? "following" : "followed_by";
        told.put(pair, Answers.read(servers.label(), () -> Follows.of(relation.flag(direction))));
      }
    }
    return told;
  }

  private boolean isIn(Pair pair, String id) {
    return local(pair.follower()).equals(id) || local(pair.followed()).equals(id);
  }

  private Person other(Pair pair, String id) {
    return local(pair.follower()).equals(id) ? pair.followed() : pair.follower();
  }

  /** The id as our server has it; one of another server is nobody's here. */
  private String local(Person person) {
    var id = MastodonId.of(person);
    return id.server().equalsIgnoreCase(home.getAuthority()) ? id.local() : "@";
  }

  private Map<String, Fields> relations(Collection<Pair> pairs, String id) {
    var ids =
        pairs.stream()
            .map(it -> "id%5B%5D=" + Line.encoded(local(other(it, id))))
            .distinct()
            .collect(Collectors.joining("&"));
    var relations = new HashMap<String, Fields>();
    for (var each : servers.get(URI.create(home + RELATIONSHIPS + ids)).array()) {
      Answers.readable(() -> Fields.of(each))
          .ifPresent(it -> Answers.readable(() -> relations.put(it.id("id"), it)));
    }
    return relations;
  }
}
