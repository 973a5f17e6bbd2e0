package org.donecal.networks;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.donecal.testclient.ScriptedServer;
import org.donecal.wire.Wire;

/** A network's client, and a server that plays the network. */
final class NetworkAsked implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  final ScriptedServer server = ScriptedServer.start();
  private final Wire wire;
  private final Network network;

  NetworkAsked(Network network) {
    this.network = network;
    this.wire =
        new Wire(
            URI.create("https://donecal.example"),
            new Wire.Bounds(Duration.ofSeconds(2), Duration.ofSeconds(2), 4 << 20),
            Clock.fixed(NOW, ZoneOffset.UTC));
  }

  /** The client, without a token. */
  SocialNetwork client() {
    return client(Optional.of(server.uri()), Optional.empty());
  }

  SocialNetwork client(String token) {
    return client(Optional.of(server.uri()), Optional.of(token));
  }

  SocialNetwork client(Optional<URI> url, Optional<String> token) {
    return NetworksModule.of(network, wire, new NetworkSettings.Place(url, token));
  }

  Handle handle(String name) {
    return new Handle(network, name);
  }

  Person person(String id, String name) {
    return new Person(handle(name), id);
  }

  Told<Account> account(SocialNetwork client, String name) {
    var handle = handle(name);
    return Objects.requireNonNull(client.accounts(Set.of(handle)).get(handle));
  }

  Told<Follows> follows(SocialNetwork client, Person follower, Person followed) {
    var pair = new Pair(follower, followed);
    return Objects.requireNonNull(client.follows(Set.of(pair)).get(pair));
  }

  static <T> Told<T> found(T value) {
    return new Told.Found<>(value);
  }

  static <T> Told<T> unknown() {
    return new Told.Unknown<>();
  }

  String header(int request, String name) {
    return server.asked().get(request).headers().getOrDefault(name, "");
  }

  @Override
  public void close() {
    wire.close();
    server.close();
  }
}
