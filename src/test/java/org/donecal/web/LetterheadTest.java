package org.donecal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.donecal.kernel.Lazy;
import org.junit.jupiter.api.Test;

/** Letters say the same twice, and nothing anybody chose is markup in them. */
class LetterheadTest {
  private static final String NASTY = "<img src=//evil.example/x> & \"$home\" #set($a = 1)";

  private final Letterhead letterhead =
      new Letterhead(new Lazy<>(Templates::new), URI.create("https://cal.example/done"));

  private Letter letter() {
    return letterhead.write(
        Wording.of(LetterheadTest.class, "sample")
            .subject("Look at <this>")
            .because("Somebody typed <your> address.")
            .with("title", NASTY)
            .with("lines", List.of("a < b", "c")));
  }

  @Test
  void plainWordsStayAsTheyAre() {
    assertThat(letter().text())
        .isEqualTo(
            """
            %s

            * a < b
            * c

            https://cal.example/done/report

            --\s
            DoneCal, https://cal.example/done
            Somebody typed <your> address.
            """
                .formatted(NASTY));
  }

  @Test
  void inHtmlWhatIsInsertedIsNoMarkup() {
    assertThat(letter().html())
        .contains("&lt;img src=//evil.example/x&gt; &amp; &quot;$home&quot; #set($a = 1)")
        .contains("<title>Look at &lt;this&gt;</title>", "Somebody typed &lt;your&gt; address.")
        .contains("<li>a &lt; b</li>")
        .doesNotContain("<img", "<this>", "<your>");
  }

  @Test
  void htmlIsFramedAndFetchesNothing() {
    var html = letter().html();
    assertThat(html)
        .startsWith("<!DOCTYPE html>")
        .contains("href=\"https://cal.example/done/report\" class=\"button\" style=\"");
    assertThat(html.replaceAll("href=\"[^\"]*\"", ""))
        .doesNotContain("src=\"", "url(", "@import", "<link", "<script");
  }

  @Test
  void addressesBeginWithThePublicOne() {
    assertThat(letterhead.address("/recover/x")).isEqualTo("https://cal.example/done/recover/x");
  }
}
