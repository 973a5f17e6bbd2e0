package org.donecal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  private static Optional<Duration> pause(int status, Map<String, String> headers) {
    return limits(headers).pause(status);
  }

  private static Limits limits(Map<String, String> headers) {
    var multi = new HashMap<String, List<String>>();
    headers.forEach((name, value) -> multi.put(name, List.of(value)));
    return new Limits(HttpHeaders.of(multi, (name, value) -> true), NOW);
  }

  @ParameterizedTest
  @CsvSource({
    "Retry-After, 120, 120",
    "Retry-After, 'Wed, 25 Nov 2026 12:05:00 GMT', 300",
    "Retry-After, 'Wed, 25 Nov 2026 11:00:00 GMT', 0",
    "Retry-After, 99999999, 86400",
    "Retry-After, 999999999999999999999, 60",
    "Retry-After, -5, 60",
    "Retry-After, soon, 60",
    "X-RateLimit-Reset, 2026-11-25T12:10:00.123Z, 600",
    "X-RateLimit-Reset, 1795608600, 600",
    "x-rate-limit-reset, 1795608600, 600",
    "RateLimit-Reset, 1795608600, 600",
    "RateLimit-Reset, 30, 30",
    "X-Something, 1, 60"
  })
  void waitsAsItIsTold(String header, String value, long seconds) {
    assertThat(pause(429, Map.of(header, value)).map(Duration::toSeconds)).contains(seconds);
  }

  @Test
  void believesRetryAfterFirst() {
    var both = Map.of("Retry-After", "5", "X-RateLimit-Reset", "1795608600");
    assertThat(pause(429, both)).contains(Duration.ofSeconds(5));
  }

  @Test
  void tellsALimitFromARefusal() {
    assertThat(pause(403, Map.of())).isEmpty();
    assertThat(pause(403, Map.of("Retry-After", "7"))).contains(Duration.ofSeconds(7));
    var spent = Map.of("X-RateLimit-Remaining", "0", "X-RateLimit-Reset", "1795608600");
    assertThat(pause(403, spent)).contains(Duration.ofMinutes(10));
  }

  @Test
  void stopsBeforeItIsStopped() {
    var spent = Map.of("ratelimit-remaining", "0", "ratelimit-reset", "1795608600");
    assertThat(pause(200, spent)).contains(Duration.ofMinutes(10));
    assertThat(pause(200, Map.of("ratelimit-remaining", "1", "ratelimit-reset", "1795608600")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "60, 12, ",
    "60, 11, 600",
    "60, 0, 600",
    "5000, 999, 600",
    ", 10, ",
    ", 9, 600",
    "60, many, ",
    "x, 9, 600"
  })
  void leavesTheLastFifthToReaders(String limit, String remaining, Long seconds) {
    var headers = new HashMap<>(Map.of("X-RateLimit-Reset", "1795608600"));
    headers.put("X-RateLimit-Remaining", remaining);
    if (limit != null) {
      headers.put("X-RateLimit-Limit", limit);
    }
    assertThat(limits(headers).thrift().map(Duration::toSeconds))
        .isEqualTo(Optional.ofNullable(seconds));
  }

  @Test
  void waitsForAServerThatSaysWhenItIsBack() {
    assertThat(pause(503, Map.of("Retry-After", "30"))).contains(Duration.ofSeconds(30));
    assertThat(pause(503, Map.of())).isEmpty();
    assertThat(pause(500, Map.of())).isEmpty();
  }
}
