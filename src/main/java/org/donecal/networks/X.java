package org.donecal.networks;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.donecal.wire.Trouble;
import org.donecal.wire.Wire;
import org.jspecify.annotations.Nullable;

/**
 * X, API v2, which tells nothing without a token. It has no question for two: lists are read, and
 * it gives out 15 pages of them in a quarter of an hour.
 */
final class X implements SocialNetwork, Rolls.Roll {
  static final URI PUBLIC = URI.create("https://api.x.com");
  private static final String FIELDS = "user.fields=name,profile_image_url,public_metrics,username";
  private static final int USERS_AT_ONCE = 100;
  private static final int PER_PAGE = 1000;
  private static final int MOST_PAGES = 5;

  private final Line line;
  private final URI base;

  X(Wire wire, Optional<URI> url, Optional<String> token) {
    this.line = new Line(network(), wire, url, token, "application/json");
    this.base = url.orElse(PUBLIC);
  }

  @Override
  public Network network() {
    return Network.X;
  }

  @Override
  public int accountsAtOnce() {
    return USERS_AT_ONCE;
  }

  @Override
  public int followsAtOnce() {
    return USERS_AT_ONCE;
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
    if (line.token().isEmpty()) {
      throw new Trouble("X tells nothing without a token, and this server has none.");
    }
    return line.get(URI.create(base + path));
  }

  @Override
  public Map<Handle, Told<Account>> accounts(Set<Handle> handles) {
    return Batches.each(
        handles,
        USERS_AT_ONCE,
        batch -> users("/2/users/by?usernames=", batch, Handle::name, Person::handle));
  }

  @Override
  public Map<String, Told<Account>> accountsById(Set<String> ids) {
    return Batches.each(
        ids,
        USERS_AT_ONCE,
        batch -> users("/2/users?ids=", batch, Function.identity(), Person::id));
  }

  /** Who is unknown or suspended stands under {@code errors} and not under {@code data}. */
  private <K> Map<K, Told<Account>> users(
      String path, Collection<K> keys, Function<K, String> name, Function<Person, K> key) {
    var names = keys.stream().map(name).map(Line::encoded).collect(Collectors.joining(","));
    var answer = get(path + names + "&" + FIELDS).object();
    var told = Batches.<K, Account>all(keys, new Told.Unknown<>());
    for (var user : data(answer)) {
      Answers.readable(() -> key.apply(person(user)))
          .filter(told::containsKey)
          .ifPresent(it -> told.put(it, Answers.read(line.label(), () -> account(user))));
    }
    return told;
  }

  /** An answer has data, or errors that say why it has none. */
  private List<Fields> data(JsonObject answer) {
    if (!answer.containsKey("data")) {
      if (answer.containsKey("errors") || answer.containsKey("meta")) {
        return List.of();
      }
      throw Answers.trouble(line.label());
    }
    return Answers.list(line.label(), answer, "data").stream()
        .flatMap(it -> Answers.readable(() -> Fields.of(it)).stream())
        .toList();
  }

  private static Person person(Fields user) {
    var name = user.text("username").toLowerCase(Locale.ROOT);
    return new Person(new Handle(Network.X, name), user.text("id"));
  }

  private static Account account(Fields user) {
    var metrics = user.inner("public_metrics");
    return new Account(
        person(user),
        user.optional("name").orElse(""),
        user.orNull("profile_image_url"),
        metrics.whole("followers_count"),
        metrics.whole("following_count"));
  }

  @Override
  public Map<Pair, Told<Follows>> follows(Set<Pair> pairs) {
    return new Rolls(this).follows(pairs);
  }

  @Override
  public Told<Listed> following(Account account, @Nullable String cursor) {
    return Told.by(() -> new Told.Found<>(page(account.person(), Rolls.Side.FOLLOWING, cursor)));
  }

  @Override
  public Account account(Person person) {
    var answer = get("/2/users/" + Line.encoded(person.id()) + "?" + FIELDS).object();
    return Answers.readable(() -> account(new Fields(answer).inner("data")))
        .orElseThrow(() -> Answers.trouble(line.label()));
  }

  @Override
  public Listed page(Person person, Rolls.Side side, @Nullable String cursor) {
    var list = side == Rolls.Side.FOLLOWING ? "/following" : "/followers";
    var after = cursor == null ? "" : "&pagination_token=" + Line.encoded(cursor);
    var path = "/2/users/" + Line.encoded(person.id()) + list + "?max_results=" + PER_PAGE + after;
    var answer = get(path).object();
    var people = new ArrayList<Person>();
    for (var user : data(answer)) {
      Answers.readable(() -> person(user)).ifPresent(people::add);
    }
    var next = Answers.readable(() -> new Fields(answer).inner("meta").orNull("next_token"));
    return new Listed(people, next.orElse(null));
  }

  @Override
  public int pageSize() {
    return PER_PAGE;
  }

  @Override
  public int mostPages() {
    return MOST_PAGES;
  }

  @Override
  public Function<Person, String> identity() {
    return Person::id;
  }
}
