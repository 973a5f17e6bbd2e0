package org.donecal.networks;

import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.donecal.wire.Wire;
import org.jspecify.annotations.Nullable;

/**
 * Bluesky's public AppView, which wants no key. As its lexicons have it: {@code getProfiles} leaves
 * out whom it does not know, {@code getRelationships} takes DIDs and tells both directions, lists
 * go on by a cursor.
 */
final class Bluesky implements SocialNetwork {
  static final URI PUBLIC = URI.create("https://public.api.bsky.app");
  private static final String PROFILES = "/xrpc/app.bsky.actor.getProfiles?";
  private static final String RELATIONSHIPS = "/xrpc/app.bsky.graph.getRelationships?actor=";
  private static final String FOLLOWS = "/xrpc/app.bsky.graph.getFollows?limit=100&actor=";
  private static final int ACCOUNTS_AT_ONCE = 25;
  private static final int OTHERS_AT_ONCE = 30;

  private final Line line;
  private final URI base;

  Bluesky(Wire wire, Optional<URI> url, Optional<String> token) {
    this.line = new Line(network(), wire, url, token, "application/json");
    this.base = url.orElse(PUBLIC);
  }

  @Override
  public Network network() {
    return Network.BLUESKY;
  }

  @Override
  public int accountsAtOnce() {
    return ACCOUNTS_AT_ONCE;
  }

  @Override
  public int followsAtOnce() {
    return OTHERS_AT_ONCE;
  }

  @Override
  public Optional<Duration> pause() {
    return line.pause(base);
  }

  @Override
  public Optional<Duration> thrift() {
    return line.thrift(base);
  }

  private Reply get(String path) {
    return line.get(URI.create(base + path));
  }

  @Override
  public Map<Handle, Told<Account>> accounts(Set<Handle> handles) {
    return Batches.each(
        handles, ACCOUNTS_AT_ONCE, batch -> profiles(batch, Handle::name, Person::handle));
  }

  @Override
  public Map<String, Told<Account>> accountsById(Set<String> ids) {
    return Batches.each(
        ids, ACCOUNTS_AT_ONCE, batch -> profiles(batch, Function.identity(), Person::id));
  }

  private <K> Map<K, Told<Account>> profiles(
      Collection<K> keys, Function<K, String> actor, Function<Person, K> key) {
    var query =
        keys.stream()
            .map(it -> "actors=" + Line.encoded(actor.apply(it)))
            .collect(Collectors.joining("&"));
    var reply = get(PROFILES + query);
    var told = Batches.<K, Account>all(keys, new Told.Unknown<>());
    if (reply.is(400) && keys.size() == 1 && isGone(reply)) {
      return told;
    }
    for (var profile : Answers.list(line.label(), reply.object(), "profiles")) {
      Answers.readable(() -> key.apply(person(Fields.of(profile))))
          .filter(told::containsKey)
          .ifPresent(it -> told.put(it, Answers.read(line.label(), () -> account(profile))));
    }
    return told;
  }

  /** Deactivated accounts are refused by name; nobody follows with one. */
  private static boolean isGone(Reply reply) {
    var message = reply.errorMessage();
    return message.contains("not found") || message.contains("deactivated");
  }

  private static Person person(Fields profile) {
    var name = profile.text("handle").toLowerCase(Locale.ROOT);
    return new Person(new Handle(Network.BLUESKY, name), profile.text("did"));
  }

  private static Account account(JsonValue value) {
    var profile = Fields.of(value);
    return new Account(
        person(profile),
        profile.optional("displayName").orElse(""),
        profile.orNull("avatar"),
        profile.whole("followersCount"),
        profile.whole("followsCount"));
  }

  @Override
  public Map<Pair, Told<Follows>> follows(Set<Pair> pairs) {
    var told = new HashMap<Pair, Told<Follows>>();
    var open = new LinkedHashSet<>(pairs);
    while (!open.isEmpty()) {
      var subject = busiest(open);
      var asked =
          open.stream()
              .filter(it -> it.follower().equals(subject) || it.followed().equals(subject))
              .limit(OTHERS_AT_ONCE)
              .toList();
      told.putAll(Batches.guarded(asked, batch -> relations(subject, batch)));
      asked.forEach(open::remove);
    }
    return told;
  }

  /** Whoever stands in most of the pairs: one call is about one account and thirty others. */
  private static Person busiest(Set<Pair> pairs) {
    var counts = new HashMap<Person, Integer>();
    for (var pair : pairs) {
      counts.merge(pair.follower(), 1, Integer::sum);
      counts.merge(pair.followed(), 1, Integer::sum);
    }
    return counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  private Map<Pair, Told<Follows>> relations(Person subject, Collection<Pair> pairs) {
    var others =
        pairs.stream()
            .map(it -> "&others=" + Line.encoded(other(it, subject).id()))
            .distinct()
            .collect(Collectors.joining());
    var reply = get(RELATIONSHIPS + Line.encoded(subject.id()) + others);
    var known = new HashMap<String, Fields>();
    for (var relation : Answers.list(line.label(), reply.object(), "relationships")) {
      Answers.readable(() -> Fields.of(relation))
          .filter(it -> it.object().containsKey("did"))
          .ifPresent(it -> Answers.readable(() -> known.put(it.text("did"), it)));
    }
    var told = new HashMap<Pair, Told<Follows>>();
    for (var pair : pairs) {
      var direction = pair.follower().equals(subject) ? "following" : "followedBy";
      var relation = Optional.ofNullable(known.get(other(pair, subject).id()));
      told.put(pair, Answers.read(line.label(), () -> follows(relation, direction)));
    }
    return told;
  }

  private static Person other(Pair pair, Person subject) {
    return pair.follower().equals(subject) ? pair.followed() : pair.follower();
  }

  private static Follows follows(Optional<Fields> relation, String direction) {
    return relation
        .map(it -> Follows.of(it.optional(direction).isPresent()))
        .orElse(Follows.UNKNOWN);
  }

  @Override
  public Told<Listed> following(Account account, @Nullable String cursor) {
    var next = cursor == null ? "" : "&cursor=" + Line.encoded(cursor);
    return Told.by(
        () -> {
          var page = get(FOLLOWS + Line.encoded(account.person().id()) + next).object();
          var people = new ArrayList<Person>();
          for (var follow : Answers.list(line.label(), page, "follows")) {
            Answers.readable(() -> person(Fields.of(follow))).ifPresent(people::add);
          }
          return Answers.read(
              line.label(),
              () -> new Listed(List.copyOf(people), new Fields(page).orNull("cursor")));
        });
  }
}
