package org.donecal.testclient;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.donecal.testclient.ScriptedServer.Reply;

/** A small Bluesky: people by their handles, and who follows whom; it can be down, too. */
public final class BlueskyWorld implements AutoCloseable {
  private static final String API = "/xrpc/app.bsky.";
  private static final int PAGE = 100;

  private record Someone(String handle, String name, int followers, int following) {
    String did() {
      return "did:plc:" + handle.replace(".", "");
    }
  }

  private final ScriptedServer server = ScriptedServer.start();
  private final Map<String, Someone> people = new LinkedHashMap<>();
  private final Map<String, Set<String>> follows = new LinkedHashMap<>();

  public BlueskyWorld() {
    isUp();
  }

  /** As {@code donecal.follow.bluesky.url}. */
  public Map<String, String> setting() {
    return Map.of("donecal.follow.bluesky.url", server.uri().toString());
  }

  public ScriptedServer server() {
    return server;
  }

  public synchronized BlueskyWorld person(
      String handle, String name, int followers, int following) {
    people.put(handle, new Someone(handle, name, followers, following));
    return this;
  }

  public synchronized BlueskyWorld follows(String follower, String... followed) {
    follows.computeIfAbsent(follower, it -> new LinkedHashSet<>()).addAll(List.of(followed));
    return this;
  }

  public void isUp() {
    server.on(API + "actor.getProfiles", this::profiles);
    server.on(API + "graph.getRelationships", this::relationships);
    server.on(API + "graph.getFollows", this::followed);
  }

  /** Everything is answered like this from now on. */
  public void isDown(Reply reply) {
    for (var call : List.of("actor.getProfiles", "graph.getRelationships", "graph.getFollows")) {
      server.on(API + call, reply);
    }
  }

  private static List<String> parameters(URI address, String name) {
    return Arrays.stream(address.getRawQuery().split("&"))
        .filter(it -> it.startsWith(name + "="))
        .map(it -> URLDecoder.decode(it.substring(name.length() + 1), StandardCharsets.UTF_8))
        .toList();
  }

  private synchronized Reply profiles(URI address) {
    var profiles = Json.createArrayBuilder();
    for (var actor : parameters(address, "actors")) {
      people.values().stream()
          .filter(it -> it.handle().equals(actor) || it.did().equals(actor))
          .forEach(it -> profiles.add(profile(it)));
    }
    return answer("profiles", profiles);
  }

  private static JsonObjectBuilder profile(Someone someone) {
    return Json.createObjectBuilder()
        .add("did", someone.did())
        .add("handle", someone.handle())
        .add("displayName", someone.name())
        .add("followersCount", someone.followers())
        .add("followsCount", someone.following());
  }

  private synchronized Reply relationships(URI address) {
    var actor = parameters(address, "actor").get(0);
    var relationships = Json.createArrayBuilder();
    for (var other : parameters(address, "others")) {
      var relation = Json.createObjectBuilder().add("did", other);
      if (follow(actor, other)) {
        relation.add("following", "at://follow");
      }
      if (follow(other, actor)) {
        relation.add("followedBy", "at://follow");
      }
      relationships.add(relation);
    }
    return answer("relationships", relationships);
  }

  private boolean follow(String follower, String followed) {
    return follows.getOrDefault(handle(follower), Set.of()).contains(handle(followed));
  }

  private String handle(String did) {
    return people.values().stream()
        .filter(it -> it.did().equals(did))
        .map(Someone::handle)
        .findFirst()
        .orElse("");
  }

  private synchronized Reply followed(URI address) {
    var all =
        List.copyOf(follows.getOrDefault(handle(parameters(address, "actor").get(0)), Set.of()));
    var cursor = parameters(address, "cursor");
    var from = cursor.isEmpty() ? 0 : Integer.parseInt(cursor.get(0));
    var to = Math.min(all.size(), from + PAGE);
    var list = Json.createArrayBuilder();
    all.subList(from, to).forEach(it -> list.add(profile(Objects.requireNonNull(people.get(it)))));
    var page = Json.createObjectBuilder().add("follows", list);
    if (to < all.size()) {
      page.add("cursor", String.valueOf(to));
    }
    return Reply.json(page.build().toString());
  }

  private static Reply answer(String name, JsonArrayBuilder list) {
    return Reply.json(Json.createObjectBuilder().add(name, list).build().toString());
  }

  @Override
  public void close() {
    server.close();
  }
}
