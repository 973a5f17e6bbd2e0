package org.donecal.networks;

import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
 * GitHub's REST API: {@code /users/{a}/following/{b}} is 204 for yes and 404 for no. Without a
 * token it takes 60 questions an hour, so that many about one person are answered from that one's
 * list.
 */
final class GitHub implements SocialNetwork, Rolls.Roll {
  static final URI PUBLIC = URI.create("https://api.github.com");
  private static final int PER_PAGE = 100;
  private static final int MOST_PAGES = 4;

  /** From here on, reading a list of up to four pages is the cheaper way. */
  private static final int MANY = 4;

  private final Line line;
  private final URI base;

  GitHub(Wire wire, Optional<URI> url, Optional<String> token) {
    this.line = new Line(network(), wire, url, token, "application/vnd.github+json");
    this.base = url.orElse(PUBLIC);
  }

  @Override
  public Network network() {
    return Network.GITHUB;
  }

  @Override
  public int accountsAtOnce() {
    return 1;
  }

  @Override
  public int followsAtOnce() {
    return PER_PAGE;
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

  private static String user(Person person) {
    return "/users/" + Line.encoded(person.handle().name());
  }

  @Override
  public Map<Handle, Told<Account>> accounts(Set<Handle> handles) {
    return Batches.one(handles, it -> profile("/users/" + Line.encoded(it.name())));
  }

  @Override
  public Map<String, Told<Account>> accountsById(Set<String> ids) {
    return Batches.one(ids, it -> profile("/user/" + Line.encoded(it)));
  }

  private Told<Account> profile(String path) {
    var reply = get(path);
    if (reply.is(404)) {
      return new Told.Unknown<>();
    }
    var user = new Fields(reply.object());
    return Answers.read(line.label(), () -> account(user));
  }

  private static Account account(Fields user) {
    return new Account(
        person(user),
        user.optional("name").orElse(""),
        user.orNull("avatar_url"),
        user.whole("followers"),
        user.whole("following"));
  }

  private static Person person(Fields user) {
    var login = user.text("login").toLowerCase(Locale.ROOT);
    return new Person(new Handle(Network.GITHUB, login), String.valueOf(user.whole("id")));
  }

  @Override
  public Map<Pair, Told<Follows>> follows(Set<Pair> pairs) {
    var told = new HashMap<Pair, Told<Follows>>();
    pairs.stream()
        .collect(Collectors.groupingBy(Pair::followed))
        .values()
        .forEach(group -> told.putAll(group.size() > MANY ? byList(group) : byOne(group)));
    return told;
  }

  /** Who has too many followers to read them through is asked about one by one after all. */
  private Map<Pair, Told<Follows>> byList(Collection<Pair> pairs) {
    var told = new HashMap<>(new Rolls(this).follows(pairs));
    var open =
        pairs.stream()
            .filter(it -> told.get(it) instanceof Told.Found<Follows> found && isOpen(found))
            .toList();
    told.putAll(byOne(open));
    return told;
  }

  private static boolean isOpen(Told.Found<Follows> found) {
    return found.value() == Follows.UNKNOWN;
  }

  private Map<Pair, Told<Follows>> byOne(Collection<Pair> pairs) {
    return Batches.one(pairs, this::follows);
  }

  private Told<Follows> follows(Pair pair) {
    var followed = Line.encoded(pair.followed().handle().name());
    var reply = get(user(pair.follower()) + "/following/" + followed);
    if (reply.is(404)) {
      return new Told.Found<>(Follows.NO);
    }
    reply.expect(204);
    return new Told.Found<>(Follows.YES);
  }

  @Override
  public Told<Listed> following(Account account, @Nullable String cursor) {
    return Told.by(() -> new Told.Found<>(page(account.person(), Rolls.Side.FOLLOWING, cursor)));
  }

  @Override
  public Account account(Person person) {
    var user = new Fields(get(user(person)).object());
    return Answers.readable(() -> account(user)).orElseThrow(() -> Answers.trouble(line.label()));
  }

  @Override
  public Listed page(Person person, Rolls.Side side, @Nullable String cursor) {
    var list = side == Rolls.Side.FOLLOWING ? "/following" : "/followers";
    var page = Links.number(cursor);
    var reply = get(user(person) + list + "?per_page=" + PER_PAGE + "&page=" + page);
    var people = new ArrayList<Person>();
    for (JsonValue each : reply.array()) {
      Answers.readable(() -> person(Fields.of(each))).ifPresent(people::add);
    }
    var next = Links.next(reply).map(it -> String.valueOf(page + 1));
    return new Listed(List.copyOf(people), next.orElse(null));
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
