package org.donecal.networks;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.donecal.wire.Border;
import org.jspecify.annotations.Nullable;

/**
 * Which server a handle lives on, and what it tells of an account. A domain may have its server
 * under another name, which WebFinger tells. A server that was configured is asked for everybody.
 */
final class MastodonServers {
  private static final String WEBFINGER = "/.well-known/webfinger?resource=acct:";
  private static final String LOOKUP = "/api/v1/accounts/lookup?acct=";

  private final Line line;
  private final Optional<URI> configured;

  MastodonServers(Line line, Optional<URI> configured) {
    this.line = line;
    this.configured = configured;
  }

  String label() {
    return line.label();
  }

  Optional<Duration> pause() {
    return configured.flatMap(line::pause);
  }

  Optional<Duration> thrift() {
    return configured.flatMap(line::thrift);
  }

  /** The token is for the configured server alone. */
  Reply get(URI address) {
    return configured.filter(it -> Border.sameOrigin(it, address)).isPresent()
        ? line.get(address)
        : line.getOpenly(address);
  }

  Told<Account> account(Handle handle) {
    var server = server(handle);
    if (server.isEmpty()) {
      return new Told.Unknown<>();
    }
    var home = server.get();
    var address = URI.create(home + LOOKUP + Line.encoded(handle.name()));
    return told(
        get(address), it -> new MastodonId(it.id("id"), handle.host(), home.getAuthority()));
  }

  Told<Account> accountById(String text) {
    var id = MastodonId.read(text);
    return id.isEmpty() ? new Told.Unknown<>() : told(get(address(id.get(), "")), it -> id.get());
  }

  private Told<Account> told(Reply reply, Function<Fields, MastodonId> id) {
    if (reply.is(404) || reply.is(410)) {
      return new Told.Unknown<>();
    }
    var fields = new Fields(reply.object());
    return Answers.read(label(), () -> account(fields, id.apply(fields)));
  }

  /** Something about an account, on its server. */
  URI address(MastodonId id, String rest) {
    return URI.create(base(id) + "/api/v1/accounts/" + Line.encoded(id.local()) + rest);
  }

  private URI base(MastodonId id) {
    return configured
        .filter(it -> it.getAuthority().equalsIgnoreCase(id.server()))
        .orElseGet(() -> URI.create("https://" + id.server()));
  }

  /** Empty when the handle's own domain does not know it. */
  private Optional<URI> server(Handle handle) {
    if (configured.isPresent()) {
      return configured;
    }
    var domain = URI.create("https://" + handle.host());
    var reply = get(URI.create(domain + WEBFINGER + Line.encoded(handle.name())));
    if (reply.is(404) || reply.is(410)) {
      return Optional.empty();
    }
    return Optional.of(home(new Fields(reply.object())).orElse(domain));
  }

  /** The server of the link to the account itself. */
  static Optional<URI> home(Fields finger) {
    return Answers.readable(() -> finger.all("links")).stream()
        .flatMap(links -> links.stream())
        .flatMap(link -> Answers.readable(() -> self(Fields.of(link))).stream())
        .findFirst();
  }

  private static @Nullable URI self(Fields link) {
    var type = link.optional("type").orElse("");
    if (!"self".equals(link.text("rel")) || !type.startsWith("application/")) {
      return null;
    }
    var address = URI.create(link.text("href"));
    return "https".equals(address.getScheme()) && address.getHost() != null
        ? URI.create("https://" + address.getAuthority())
        : null;
  }

  static Account account(Fields account, MastodonId id) {
    return new Account(
        person(account, id),
        account.optional("display_name").orElse(""),
        account.orNull("avatar"),
        account.whole("followers_count"),
        account.whole("following_count"));
  }

  /** A server names its own without their domain. */
  static Person person(Fields account, MastodonId id) {
    var acct = account.text("acct").toLowerCase(Locale.ROOT);
    var name = acct.indexOf('@') < 0 ? acct + "@" + id.domain() : acct;
    return new Person(new Handle(Network.MASTODON, name), id.toString());
  }
}
