package org.donecal.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhereaboutsTest {
  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/entries, , GET /api/v1/entries",
    "GET, /api/v1/stats, start=2026-01-01&filter=%40acme, GET /api/v1/stats?start=…&filter=…",
    "GET, /share/Kx0-abc_DEF-ghijklmnopqrstuvwxyz, , GET /share/…",
    "GET, /feeds/abcdef0123456789.ics, , GET /feeds/…",
    "GET, /api/v1/tags/client%2Fsecret, , GET /api/v1/tags/…",
    "POST, /recover/abcdefghijklmnopqrstuvwxyz, , POST /recover/…",
    "GET, /report, a%20b=1&&c, GET /report?…=…&…=…&c=…",
    "W€IRD, /, , … /"
  })
  void nothingStaysThatOnlyTheSenderMayKnow(
      String method, String path, @Nullable String query, String words) {
    assertThat(Whereabouts.of(request(method, path, query))).isEqualTo(words);
  }

  @Test
  void anEndlessPathIsCutShort() {
    assertThat(Whereabouts.of(request("GET", "/a".repeat(5000), null))).hasSizeLessThan(100);
  }

  private static HttpServletRequest request(String method, String path, @Nullable String query) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            WhereaboutsTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, asked, arguments) ->
                switch (asked.getName()) {
                  case "getMethod" -> method;
                  case "getRequestURI" -> path;
                  case "getQueryString" -> query;
                  default -> throw new UnsupportedOperationException(asked.getName());
                });
  }
}
