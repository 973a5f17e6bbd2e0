package org.donecal.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.donecal.kernel.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HandleTest {

  @ParameterizedTest
  @CsvSource({
    "alice.bsky.social, bluesky:alice.bsky.social",
    "@Alice.Bsky.Social, bluesky:alice.bsky.social",
    "alice, bluesky:alice.bsky.social",
    "bluesky:alice.example.com, bluesky:alice.example.com",
    "BlueSky:xn--bcher-kva.example, bluesky:xn--bcher-kva.example",
    "mastodon:alice@example.social, mastodon:alice@example.social",
    "mastodon:@Alice_1@Example.Social, mastodon:alice_1@example.social",
    "github:octocat, github:octocat",
    "github:Octo-Cat_corp, github:octo-cat_corp",
    "x:jack, x:jack",
    "' x:@Jack_ ', x:jack_"
  })
  void isOneHandleHoweverItIsSpelled(String typed, String handle) {
    assertThat(Handle.parse("a", typed)).hasToString(handle);
    assertThat(Handle.parse("a", handle)).isEqualTo(Handle.parse("a", typed));
  }

  private static Stream<String> noHandles() {
    return Stream.of(
        "",
        "   ",
        "@",
        "bluesky:",
        "//evil.example",
        "https://bsky.app/profile/alice",
        "alice..bsky.social",
        ".bsky.social",
        "-alice.bsky.social",
        "alice-.bsky.social",
        "alice.1",
        "127.0.0.1",
        "a b.bsky.social",
        "alice.bsky.social\r\nHost: evil.example",
        "alice\u0000.bsky.social",
        "alice\u0085.bsky.social",
        "\u202Ealice.bsky.social",
        "b\u00FCcher.example",
        "alice.bsky.social/../admin",
        "alice.bsky.social?x=1",
        "myspace:tom",
        "mastodon:alice",
        "mastodon:alice@localhost",
        "mastodon:alice@127.0.0.1",
        "mastodon:alice@[::1]",
        "mastodon:alice@example.social:8443",
        "mastodon:alice@example.social/path",
        "mastodon:a@b@example.social",
        "mastodon:.alice@example.social",
        "github:-octocat",
        "github:octo.cat",
        "github:a/b",
        "github:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "x:sixteen_letters_",
        "x:jack.dorsey",
        "x:j%61ck");
  }

  @ParameterizedTest
  @MethodSource("noHandles")
  void refusesWhatIsNoHandleAndNamesTheField(String typed) {
    assertThatThrownBy(() -> Handle.parse("b", typed))
        .isInstanceOfSatisfying(
            Failure.Invalid.class,
            invalid ->
                assertThat(invalid.faults())
                    .singleElement()
                    .satisfies(
                        it -> {
                          assertThat(it.field()).isEqualTo("b");
                          assertThat(it.message()).matches("[A-Z].+\\.");
                        }));
  }

  @Test
  void saysWhichNetworkAHandleOfMastodonBelongsTo() {
    assertThatThrownBy(() -> Handle.parse("a", "@alice@example.social"))
        .hasMessageContaining("mastodon:alice@example.social");
  }

  @Test
  @Timeout(5)
  void isNotHeldUpByLongOnes() {
    for (var part : new String[] {"a", "a.", "@", ":", "a-", "-", "mastodon:", "\u0000"}) {
      var typed = part.repeat(10_240 / part.length());
      assertThatThrownBy(() -> Handle.parse("a", typed)).isInstanceOf(Failure.Invalid.class);
      var shorter = part.repeat(300 / part.length());
      for (var network : Network.values()) {
        assertThat(Names.fits(network, shorter + "!")).isFalse();
      }
    }
  }

  @Test
  void leadsToTheProfile() {
    assertThat(Handle.parse("a", "mastodon:alice@example.social").profile())
        .isEqualTo("https://example.social/@alice");
    assertThat(Handle.parse("a", "alice.bsky.social").profile())
        .isEqualTo("https://bsky.app/profile/alice.bsky.social");
  }
}
