package org.donecal.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.donecal.mail.Received;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How people say yes to what was suggested, and what they tell besides. */
class YesTest {
  private static final List<String> YESES =
      List.of(
          "ok",
          "OK",
          "Ok.",
          "ok!",
          "OK!!!",
          "O.K.",
          "\"ok\"",
          "“ok”",
          "'ok'",
          "(ok)",
          "ok :-)",
          "ok ;)",
          "Okay",
          "okay.",
          "- ok",
          "* ok",
          "> >\nok",
          "yes",
          "Yes!",
          "Yes, please",
          "ok thanks",
          "Ok, thank you!",
          "OK danke",
          "👍",
          "👍🏽",
          "👍️",
          "✅",
          "+1",
          "Ok\n-- \nsig",
          "Hi,\n\nok",
          "ok\n\nBest regards\nAnn",
          "ok\nThanks\nAnn",
          "\u00a0ok\u00a0",
          "ok\n\nSent from my iPhone",
          "Ja",
          "Oui",
          "Sí",
          "ok\n\nok");

  static List<String> yeses() {
    return YESES;
  }

  @ParameterizedTest
  @MethodSource("yeses")
  void saysYesAndNothingElse(String text) {
    var reply = reply(text);

    assertThat(reply.accepting()).isTrue();
    assertThat(reply.told()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ok 1h",
        "1h ok",
        "okra soup",
        "not ok",
        "no",
        "ok?",
        "9:00 ok",
        "ok, but not the first one",
        "k2 expedition",
        "yesterday 1h",
        "",
      })
  void saysSomethingElse(String text) {
    assertThat(reply(text).accepting()).isFalse();
  }

  @Test
  void tellsMoreBesides() {
    assertThat(reply("ok\n1h more\nabout it").told())
        .containsExactly(new Told("1h more", "about it"));
    assertThat(reply("1h more\n\nok").accepting()).isTrue();
    assertThat(reply("OK.\n\n- 1h a\n- 2h b").told())
        .containsExactly(new Told("1h a", null), new Told("2h b", null));
  }

  @Test
  void aNoteThatNamesATimeStaysANote() {
    assertThat(reply("2h @tagg This is the title\nwe talked 30 minutes of it with Bob").told())
        .containsExactly(
            new Told("2h @tagg This is the title", "we talked 30 minutes of it with Bob"));
    assertThat(reply("2h the title\nmet at 15:00 in the hall").told()).hasSize(1);
    assertThat(reply("2h the title\nsee #login for more").told()).hasSize(1);
  }

  @Test
  void theSameTextInTwoPartsIsToldOnce() {
    var mail =
        """
        Content-Type: multipart/mixed; boundary=b

        --b

        1h one

        2h two
        --b
        Content-Type: text/html

        <p>1h one</p><p>2h two</p>
        --b--
        """;

    assertThat(Reply.of(Received.read(mail.getBytes(StandardCharsets.UTF_8))).told())
        .isEqualTo(List.of(new Told("1h one", null), new Told("2h two", null)));
  }

  private static Reply reply(String text) {
    var mail = "Content-Type: text/plain; charset=utf-8\n\n" + text;
    return Reply.of(Received.read(mail.getBytes(StandardCharsets.UTF_8)));
  }
}
