package org.donecal.testclient;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One visitor: asks, keeps cookies, and follows no redirect unless asked to.
 *
 * <pre>{@code
 * assertThat(client.get("/").text()).contains("Sign in");
 * client.post("/auth/login", form("email", "ada@example.org", "password", "…"));
 * assertThat(client.get("/").text()).contains("Ada");
 * }</pre>
 */
public final class TestClient {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final int HOPS = 10;
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private final String base;
  private final CookieJar jar;
  private final Map<String, String> headers;
  private final boolean follows;

  private TestClient(String base, CookieJar jar, Map<String, String> headers, boolean follows) {
    this.base = base;
    this.jar = jar;
    this.headers = headers;
    this.follows = follows;
  }

  /** A visitor nobody knows yet; all paths are taken below the given address. */
  public static TestClient of(URI server) {
    var base = server.toString().replaceAll("/+$", "");
    return new TestClient(base, new CookieJar(Clock.systemUTC()), Map.of(), false);
  }

  /** A visitor who will be told by {@link #at} where to go. */
  public static TestClient nowhere() {
    return of(URI.create("http://127.0.0.1"));
  }

  /** The same visitor, with this header on every request. */
  public TestClient with(String name, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new TestClient(base, jar, more, follows);
  }

  /** The same visitor, going where redirects lead; the answer tells the way. */
  public TestClient following() {
    return new TestClient(base, jar, headers, true);
  }

  /** The same visitor at another address of the same host: after a restart, say. */
  public TestClient at(URI server) {
    return new TestClient(server.toString().replaceAll("/+$", ""), jar, headers, follows);
  }

  public URI address() {
    return URI.create(base);
  }

  public CookieJar cookies() {
    return jar;
  }

  public Answer get(String path) {
    return send("GET", path, Optional.empty());
  }

  /** Asks with a query of names and values in turn. */
  public Answer get(String path, String... query) {
    return get(path + (path.contains("?") ? "&" : "?") + Body.encode(query));
  }

  public Answer post(String path, Body body) {
    return send("POST", path, Optional.of(body));
  }

  public Answer post(String path) {
    return send("POST", path, Optional.empty());
  }

  public Answer patch(String path, Body body) {
    return send("PATCH", path, Optional.of(body));
  }

  public Answer put(String path, Body body) {
    return send("PUT", path, Optional.of(body));
  }

  public Answer delete(String path) {
    return send("DELETE", path, Optional.empty());
  }

  /** Makes an account, or the guest's own into one; fails the test when that is refused. */
  public TestClient signUp(String email, String password) {
    return admitted(post("/auth/signup", Body.json("email", email, "password", password)), 201);
  }

  /** Signs in; fails the test when that is refused. */
  public TestClient signIn(String email, String password) {
    return admitted(post("/auth/login", Body.json("email", email, "password", password)), 200);
  }

  private TestClient admitted(Answer answer, int expected) {
    if (answer.status() != expected) {
      throw new AssertionError("Not let in: " + answer);
    }
    return this;
  }

  /** Sends any method. */
  public Answer send(String method, String path, Optional<Body> body) {
    return hop(method, URI.create(base + path), body, new ArrayList<>());
  }

  private Answer hop(String method, URI address, Optional<Body> body, List<Answer> history) {
    var answer = exchange(method, address, body, history);
    if (!follows || !REDIRECTS.contains(answer.status())) {
      return answer;
    }
    if (history.size() == HOPS) {
      throw new AssertionError("Redirected " + HOPS + " times, at last: " + answer);
    }
    history.add(answer);
    var next = address.resolve(answer.location());
    var same = answer.status() >= 307 || method.equals("HEAD");
    return hop(same ? method : "GET", next, same ? body : Optional.empty(), history);
  }

  private Answer exchange(String method, URI address, Optional<Body> body, List<Answer> history) {
    try {
      var response = HTTP.send(request(method, address, body), BodyHandlers.ofString());
      jar.keep(address, response.headers().allValues("Set-Cookie"));
      return new Answer(response.statusCode(), response.headers(), response.body(), history);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** The beginning of an answer that goes on for as long as somebody listens. */
  public String firstLine(String path) {
    var request = request("GET", URI.create(base + path), Optional.empty());
    try (var lines = HTTP.send(request, BodyHandlers.ofLines()).body()) {
      return lines.findFirst().orElseThrow(() -> new AssertionError("Nothing came"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** An answer whose body is read while it comes; whoever asks closes it. */
  public HttpResponse<InputStream> open(String path) {
    try {
      var request = request("GET", URI.create(base + path), Optional.empty());
      return HTTP.send(request, BodyHandlers.ofInputStream());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private HttpRequest request(String method, URI address, Optional<Body> body) {
    var request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .method(
                method,
                body.map(it -> BodyPublishers.ofString(it.text(), it.charset()))
                    .orElseGet(BodyPublishers::noBody));
    body.ifPresent(it -> request.setHeader("Content-Type", it.type()));
    jar.header(address).ifPresent(cookies -> request.setHeader("Cookie", cookies));
    headers.forEach(request::setHeader);
    return request.build();
  }
}
