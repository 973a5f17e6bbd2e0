package org.donecal.networks;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.donecal.wire.Border;
import org.donecal.wire.Question;
import org.donecal.wire.Wire;

/** The line to one network: its border and its token. */
final class Line {
  private final Network network;
  private final Wire wire;
  private final Border border;
  private final Optional<String> token;
  private final String accept;

  Line(
      Network network, Wire wire, Optional<URI> configured, Optional<String> token, String accept) {
    this.network = network;
    this.wire = wire;
    this.border = Border.around(configured);
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
    return ask(address, token);
  }

  /** Asks a server that the token is none of the business of. */
  Reply getOpenly(URI address) {
    return ask(address, Optional.empty());
  }

  Optional<Duration> pause(URI address) {
    return wire.left(address);
  }

  Optional<Duration> thrift(URI address) {
    return wire.thrift(address);
  }

  private Reply ask(URI address, Optional<String> sent) {
    return new Reply(wire.ask(new Question(label(), address, accept, sent), border));
  }

  /** For a part of a path or a query. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
