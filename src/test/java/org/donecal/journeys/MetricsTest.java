package org.donecal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.Test;

/** Measures are for whoever sits on the server. */
class MetricsTest {

  @Test
  void areToldAsPrometheusReadsThem() {
    var answer = TestServer.shared().client().get("/metrics");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain;");
    assertThat(answer.text()).contains("# TYPE donecal_cache_loads_total counter\n");
  }

  @Test
  void areNotToldThroughAProxy() {
    var proxied = TestServer.shared().client().with("X-Forwarded-For", "203.0.113.7");

    assertThat(proxied.get("/metrics").status()).isEqualTo(403);
  }
}
