package org.donecal.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
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
    return new Border(
        Optional.of(configured).filter(it -> !it.isEmpty()).map(URI::create), BorderTest::resolve);
  }

  private static void assertRefused(Border border, String address) {
    assertThatThrownBy(() -> border.check(URI.create(address), "Bluesky"))
        .as(address)
        .isInstanceOf(Trouble.class);
  }

  private static void assertPasses(Border border, String address) {
    assertThatCode(() -> border.check(URI.create(address), "Bluesky"))
        .as(address)
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.9.9.9",
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.0.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.127.0.1",
        "192.0.0.8",
        "198.18.0.1",
        "198.19.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "2002:a00:1::1",
        "2001::1"
      })
  void knowsWhatIsNotPublic(String address) throws UnknownHostException {
    assertThat(Border.isPublic(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"93.184.215.14", "100.63.0.1", "172.32.0.1", "198.20.0.1", "2606:4700::1111"})
  void knowsWhatIsPublic(String address) throws UnknownHostException {
    assertThat(Border.isPublic(InetAddress.getByName(address))).isTrue();
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
}
