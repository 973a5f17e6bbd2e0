package org.donecal.wire;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a server answered, not yet believed. */
public final class Answer {
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final Question question;
  private final int status;
  private final HttpHeaders headers;
  private final byte[] body;
  private final Optional<Duration> pause;

  Answer(
      Question question, int status, HttpHeaders headers, byte[] body, Optional<Duration> pause) {
    this.question = question;
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.pause = pause;
  }

  /** What was asked in the end, when redirects led on. */
  public Question question() {
    return question;
  }

  public int status() {
    return status;
  }

  public Optional<String> header(String name) {
    return headers.firstValue(name);
  }

  public List<String> headers(String name) {
    return headers.allValues(name);
  }

  public byte[] bytes() {
    return body.clone();
  }

  /** The body as UTF-8. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** How long the server wants to be left alone now. */
  public Optional<Duration> pause() {
    return pause;
  }

  /** What its status means when nobody asked for it. */
  public Trouble trouble() {
    var label = question.label();
    if (pause.isPresent()) {
      return new Trouble(label + " asks us to wait before we ask again.", pause);
    }
    return switch (status) {
      case 401 -> Trouble.answered(label + " answers only who has a token that it knows.");
      case 402, 403 -> Trouble.answered(label + " does not let us see that.");
      default ->
          Trouble.answered(
              status >= 500
                  ? label + " has trouble of its own (" + status + ")."
                  : label + " refused the question (" + status + ").");
    };
  }

  /** Where it sends us, if it does. */
  Optional<URI> redirect() {
    if (!REDIRECTS.contains(status)) {
      return Optional.empty();
    }
    try {
      return header("location").map(question.address()::resolve);
    } catch (IllegalArgumentException unreadable) {
      throw Trouble.answered(question.label() + " gave no answer that can be read.");
    }
  }
}
