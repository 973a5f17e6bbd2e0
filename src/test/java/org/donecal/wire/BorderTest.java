package org.donecal.wire;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BorderTest {
  private static final Map<String, String> NAMES =
      Map.of(
          "public.example", "93.184.215.14",
          "inside.example", "10.1.2.3",
          "home.example", "127.0.0.1");

  /** A name that is public by one address and inside by the other. */
  private static InetAddress[] resolve(String host) throws UnknownHostException {
    if (host.equals("both.example")) {
      return new InetAddress[] {
        InetAddress.getByName("93.184.215.14"), InetAddress.getByName("192.168.1.1")
      };
    }
    if (host.endsWith(".example") && !NAMES.containsKey(host)) {
      throw new UnknownHostException(host);
    }
    return new InetAddress[] {InetAddress.getByName(NAMES.getOrDefault(host, host))};
  }

  private static Border border(String configured) {
    return Border.around(
        Optional.of(configured).filter(it -> !it.isEmpty()).map(URI::create), BorderTest::resolve);
  }

  private static Question question(String address) {
    return new Question("Bluesky", URI.create(address), "*/*", Optional.empty());
  }

  private static void assertRefused(Border border, String address) {
    assertThatThrownBy(() -> border.check(question(address)))
        .as(address)
        .isInstanceOf(Trouble.class);
  }

  private static void assertPasses(Border border, String address) {
    assertThatCode(() -> border.check(question(address))).as(address).doesNotThrowAnyException();
  }

  @Test
  void sendsNobodyInside() {
    var border = border("");
    assertPasses(border, "https://public.example/x");
    assertRefused(border, "https://inside.example/x");
    assertRefused(border, "https://both.example/x");
    assertRefused(border, "https://home.example/x");
    assertRefused(border, "https://127.0.0.1:8080/");
    assertRefused(border, "https://unheard.example/");
    assertRefused(border, "http://public.example/");
    assertRefused(border, "file:///etc/passwd");
    assertRefused(border, "https:///nowhere");
    assertRefused(border, "https://me:secret@public.example/x");
  }

  @Test
  void leavesTheConfiguredAddressToTheAdmin() {
    var inside = border("http://inside.example:8080/api");
    assertPasses(inside, "http://inside.example:8080/api/x");
    assertRefused(inside, "https://inside.example/x");
    assertRefused(inside, "http://home.example:8080/x");
  }

  @Test
  void letsWhatIsOnThisMachineStayOnIt() {
    var home = border("http://home.example:1234");
    assertPasses(home, "http://home.example:1234/x");
    assertPasses(home, "http://127.0.0.1:99/x");
    assertPasses(home, "https://public.example/x");
    assertRefused(home, "http://10.0.0.1/x");
    assertRefused(home, "http://inside.example/x");
  }

  @Test
  void opensToTheWebAndToWhomTheAdminNamed() {
    var open = Border.open(Set.of("inside.example"), BorderTest::resolve);
    assertPasses(open, "http://public.example/x");
    assertPasses(open, "HTTPS://public.example:8443/x");
    assertPasses(open, "http://inside.example:8080/x");
    assertPasses(open, "https://INSIDE.example/x");
    assertRefused(open, "http://home.example/x");
    assertRefused(open, "http://both.example/x");
    assertRefused(open, "ftp://inside.example/x");
    assertRefused(open, "http://me@inside.example/x");
    assertRefused(open, "/x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://2130706433/",
        "http://0x7f.1/",
        "http://0x7f000001/",
        "http://127.1/",
        "http://0/",
        "http://10.1/",
        "http://0177.0.0.1/",
        "http://127.0.0.1./",
        "http://[::1]/",
        "http://[::]/",
        "http://[::ffff:7f00:1]/",
        "http://[0:0:0:0:0:ffff:127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[fe80::1%25lo]/",
        "http://localhost/",
        "http://localhost:80/",
        "http://LOCALHOST/"
      })
  void isNotFooledBySpelling(String address) {
    var open = Border.open(Set.of());
    assertThatThrownBy(() -> open.check(question(address))).isInstanceOf(Trouble.class);
  }
}
