package org.donecal.wire;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What an answer says about asking again: {@code Retry-After} in seconds or as a date, and the
 * headers about rates under each of their names, whose reset is a moment (ISO, or seconds since
 * 1970) or a number of seconds.
 */
record Limits(HttpHeaders headers, Instant now) {
  static final Duration LONGEST = Duration.ofDays(1);

  /** Nobody who refuses without saying for how long is asked again before that. */
  private static final Duration UNTOLD = Duration.ofMinutes(1);

  private static final List<String> NAMES = List.of("x-ratelimit-", "x-rate-limit-", "ratelimit-");

  /** Less than a fifth of all there was is little; where nobody tells of how much, so few. */
  private static final int LITTLE = 5;

  private static final int FEW = 10;
  private static final int FORBIDDEN = 403;
  private static final int TOO_MANY = 429;
  private static final int UNAVAILABLE = 503;

  /** Anything above is no number of seconds to wait but a moment. */
  private static final long YEARS_IN_SECONDS = 100_000_000L;

  /** How long to leave the server alone after this answer; empty when it may be asked on. */
  Optional<Duration> pause(int status) {
    if (refuses(status)) {
      return Optional.of(retryAfter().or(this::reset).orElse(UNTOLD));
    }
    if (status == UNAVAILABLE) {
      return retryAfter();
    }
    return spent() ? reset() : Optional.empty();
  }

  /** How long to leave what is left to those who can't wait; empty while there is plenty. */
  Optional<Duration> thrift() {
    var left =
        first("remaining").map(String::strip).map(Limits::number).filter(OptionalLong::isPresent);
    return left.filter(it -> isLittle(it.getAsLong())).flatMap(it -> reset());
  }

  private boolean isLittle(long left) {
    var all = first("limit").map(String::strip).map(Limits::number).orElse(OptionalLong.empty());
    return left < (all.isPresent() ? all.getAsLong() / LITTLE : FEW);
  }

  /** Limits come as 429, and on GitHub as 403 too, which is told apart by these headers. */
  private boolean refuses(int status) {
    return status == TOO_MANY || (status == FORBIDDEN && (spent() || retryAfter().isPresent()));
  }

  private boolean spent() {
    return first("remaining").filter("0"::equals).isPresent();
  }

  private Optional<Duration> retryAfter() {
    return headers.firstValue("retry-after").flatMap(this::waiting);
  }

  private Optional<Duration> reset() {
    return first("reset").flatMap(this::waiting);
  }

  private Optional<String> first(String what) {
    return NAMES.stream().flatMap(name -> headers.firstValue(name + what).stream()).findFirst();
  }

  private Optional<Duration> waiting(String text) {
    var number = number(text.strip());
    return number.isPresent()
        ? Optional.of(waiting(number.getAsLong()))
        : moment(text).map(this::until);
  }

  private Duration waiting(long seconds) {
    return seconds > YEARS_IN_SECONDS
        ? until(Instant.ofEpochSecond(Math.min(seconds, Instant.MAX.getEpochSecond())))
        : bounded(Duration.ofSeconds(seconds));
  }

  private Duration until(Instant moment) {
    return bounded(moment.isAfter(now.plus(LONGEST)) ? LONGEST : Duration.between(now, moment));
  }

  private static Duration bounded(Duration wait) {
    if (wait.compareTo(LONGEST) > 0) {
      return LONGEST;
    }
    return wait.isNegative() ? Duration.ZERO : wait;
  }

  private static OptionalLong number(String text) {
    var digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits && text.length() <= 15
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  private static Optional<Instant> moment(String text) {
    return moment(text, DateTimeFormatter.RFC_1123_DATE_TIME)
        .or(() -> moment(text, DateTimeFormatter.ISO_DATE_TIME));
  }

  private static Optional<Instant> moment(String text, DateTimeFormatter format) {
    try {
      return Optional.of(ZonedDateTime.parse(text.strip(), format).toInstant());
    } catch (DateTimeParseException another) {
      return Optional.empty();
    }
  }
}
