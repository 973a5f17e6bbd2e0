package org.donecal.networks;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** The line to one network: its border, its token, and redirects followed by hand. */
final class Line {
  private static final int MOST_REDIRECTS = 3;

  private final Network network;
  private final Wire wire;
  private final Border border;
  private final Optional<String> token;
  private final String accept;

  Line(
      Network network, Wire wire, Optional<URI> configured, Optional<String> token, String accept) {
    this.network = network;
    this.wire = wire;
    this.border = Wire.border(configured);
    this.token = token;
    this.accept = accept;
  }

  String label() {
    return network.label();
  }

  Optional<String> token() {
    return token;
  }

  /** Asks with the token, if there is one. */
  Reply get(URI address) {
    return follow(new Question(label(), address, accept, token));
  }

  /** Asks a server that the token is none of the business of. */
  Reply getOpenly(URI address) {
    return follow(new Question(label(), address, accept, Optional.empty()));
  }

  Optional<Duration> pause(URI address) {
    return wire.left(address);
  }

  private Reply follow(Question first) {
    var question = first;
    for (var hops = 0; hops <= MOST_REDIRECTS; hops++) {
      border.check(question.address(), label());
      var reply = wire.ask(question);
      var next = reply.redirect();
      if (next.isEmpty()) {
        return reply;
      }
      question = question.at(next.get());
    }
    throw new Trouble(label() + " sent us from one address to the next.");
  }

  /** For a part of a path or a query. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
