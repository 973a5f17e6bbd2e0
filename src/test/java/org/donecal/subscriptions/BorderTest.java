package org.donecal.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import org.donecal.testclient.TestServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that a server must not ask for anybody. */
class BorderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:1/x.ics",
        "http://127.1/",
        "http://10.0.0.1/x.ics",
        "http://172.16.0.1/",
        "http://192.168.1.1/",
        "http://169.254.169.254/latest",
        "http://[::1]/x.ics",
        "http://[::ffff:127.0.0.1]/",
        "http://[fd00::1]/",
        "http://[fe80::1%25eth0]/",
        "http://localhost/x.ics",
        "http://LOCALHOST./",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://0177.0.0.1/",
        "http://0/",
        "webcal://127.0.0.1/x.ics",
        "http://user:word@10.1.1.1/",
        "http://example.org@127.0.0.1/",
        "file:///etc/passwd",
        "ftp://example.org/y",
        "javascript:alert(1)",
        "//example.org/x",
        "http://",
        "http://a b/",
        "no address"
      })
  void isRefusedAndNothingIsKept(String url) {
    var visitor = TestServer.shared().client();

    var refused = visitor.post("/api/v1/subscriptions", json("url", url));

    assertThat(refused.status()).as(refused.text()).isEqualTo(400);
    assertThat(refused.text()).contains("\"url\"");
    assertThat(visitor.get("/api/v1/subscriptions").text()).isEqualTo("[]");
  }
}
