package org.donecal.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Foo | ",
        "@fryit Foo | fryit",
        "@FryIT working on @Italy | FryIT Italy",
        "@tag1 and #tag2 Foo | tag1 tag2",
        "@tag1 and @tag2 | tag1 tag2",
        "#tag1 and #tag2 | tag1 tag2",
        "#tag1 and @tag2 | tag1 tag2",
        "@donecal is da @bomb | donecal bomb",
        "<script>alert('xss')</script> @tagged but not mail@gmail.com | tagged",
        "write to email@address.com | ",
        "#Är du @på | Är på",
        "foo#tag1 and @tag2 | tag2",
        "(@tag) | tag",
        "\"#q\" | q",
        "@tag! | tag",
        "@tag: x | tag",
        "@tag's | tag",
        "@tag1,@tag2 | tag1 tag2",
        "@tag1@tag2 | tag1",
        "@@tag | tag",
        "@#tag | tag",
        "@a.b-c_d | a.b-c_d",
        "#1 bug | 1",
        "C# code | ",
        "# foo | ",
        "page#anchor | ",
      })
  void keepsTheGrammarOfTheOriginal(String title, String expected) {
    assertThat(Tags.in(title)).isEqualTo(words(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://x.com/#anchor | ",
        "see https://x.com/a#b,@c and @d | d",
        "<http://x.com/#a>@b | b",
        "www.example.com/#top @d | d",
        "Done with @tag. | tag",
        "Done with @tag-. | tag",
        "@... | ",
        "@_ | ",
        "@-x | -x",
        "@Foo @foo | foo",
        "@a @b @A | A b",
        "@tag/sub | tag/sub",
      })
  void changesWhatTheOriginalGotWrong(String title, String expected) {
    assertThat(Tags.in(title)).isEqualTo(words(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@client/app/login | client/app/login",
        "@Client/App @client/app | client/app",
        "@client @client/app | client client/app",
        "@tag/ | tag",
        "@tag/* | tag",
        "@a//b | a",
        "@/a | ",
        "@tom/@jerry | tom jerry",
        "@tom/#jerry/son | tom jerry/son",
        "Done with @client/app. | client/app",
        "@a/b.- x | a/b",
        "@a/... | a",
        "@a/_ | a",
        "@a./b | a./b",
        "@a/b/-/c | a/b",
        "(@a/b) | a/b",
        "@he/she's | he/she",
        "and/or @x | x",
        "#1/2 | 1/2",
        "@büro/हिन्दी | büro/हिन्दी",
        "@x http://a.b/#c/d | x",
        "@http://a.b/#c | http",
        "@a/http://b.c/#d | a/http",
      })
  void joinsNamesBySlashes(String title, String expected) {
    assertThat(Tags.in(title)).isEqualTo(words(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@हिन्दी पाठ | हिन्दी",
        "@cafe\u0301 | cafe\u0301",
        "#𝒳𝒴 | 𝒳𝒴",
        "x𝒳@no | ",
        "_@no | ",
        "×@yes | yes",
      })
  void knowsTheLettersOfAllScripts(String title, String expected) {
    assertThat(Tags.in(title)).isEqualTo(words(expected));
  }

  private static List<String> words(String expected) {
    return expected == null ? List.of() : Arrays.asList(expected.split(" "));
  }

  @ParameterizedTest
  @CsvSource({"İSTANBUL, istanbul", "ΣΑΣ, σας", "Straße, STRAßE", "ÄÖ, äö"})
  void equalsSpellingsWithoutRegardToCase(String one, String other) {
    assertThat(TagKey.of(one)).isEqualTo(TagKey.of(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fixed #Login today | fixed today",
        "#login fixed | fixed",
        "fixed #login | fixed",
        "fixed (#login) | fixed ()",
        "fixed #login, then | fixed , then",
        "#login #login x | x",
        "#loginpage | #loginpage",
        "#login/page | #login/page",
        "a/#login/ b | a// b",
      })
  void takesMarkedWordsOut(String title, String expected) {
    assertThat(Tags.without(title, Set.of("login"))).isEqualTo(expected);
  }

  @Test
  void readsTheLongestTitleInOnePass() {
    assertThat(Tags.in("@.".repeat(250_000))).isEmpty();
    assertThat(Tags.in("@a".repeat(250_000))).containsExactly("a");
    assertThat(Tags.in("@a/".repeat(250_000))).containsExactly("a");
    assertThat(Tags.in("@" + "a/".repeat(250_000))).singleElement().asString().hasSize(499_999);
  }

  @Test
  void colorsEverySpellingAlike() {
    assertThat(TagColors.of("Acme")).isEqualTo(TagColors.of("ACME")).matches("#[0-9a-f]{6}");
    assertThat(TagColors.of("acme", "#123456")).isEqualTo("#123456");
  }
}
