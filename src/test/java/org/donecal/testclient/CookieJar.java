package org.donecal.testclient;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The cookies of one visitor of one server, kept and sent as a browser does. */
public final class CookieJar {
  private final Clock clock;
  private final List<Cookie> cookies = new ArrayList<>();

  CookieJar(Clock clock) {
    this.clock = clock;
  }

  /** Takes what an answer set; a cookie that is expired already is a deletion. */
  synchronized void keep(URI asked, List<String> setCookieHeaders) {
    for (var header : setCookieHeaders) {
      var cookie = Cookie.parse(header, asked.getPath(), clock.instant());
      cookies.removeIf(cookie::replaces);
      cookies.add(cookie);
    }
    forgetExpired();
  }

  /** The value of the Cookie header for this address, longest paths first; empty for none. */
  synchronized Optional<String> header(URI asked) {
    forgetExpired();
    var path = asked.getPath().isEmpty() ? "/" : asked.getPath();
    var https = "https".equals(asked.getScheme());
    return Optional.of(
            cookies.stream()
                .filter(cookie -> cookie.goesTo(path, https))
                .sorted(Comparator.comparing((Cookie it) -> it.path().length()).reversed())
                .map(cookie -> cookie.name() + "=" + cookie.value())
                .collect(Collectors.joining("; ")))
        .filter(header -> !header.isEmpty());
  }

  /** Every cookie that is alive, with its flags. */
  public synchronized List<Cookie> all() {
    forgetExpired();
    return List.copyOf(cookies);
  }

  public Optional<Cookie> find(String name) {
    return all().stream().filter(cookie -> cookie.name().equals(name)).findFirst();
  }

  private void forgetExpired() {
    cookies.removeIf(cookie -> cookie.expired(clock.instant()));
  }
}
