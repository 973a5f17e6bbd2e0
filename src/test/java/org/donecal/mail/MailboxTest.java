package org.donecal.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.donecal.kernel.Failure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ann@example.org | `` | ann@example.org",
        "Ann <ann@example.org> | Ann | ann@example.org",
        "\"Bell, Ann\" <ann@example.org> | Bell, Ann | ann@example.org",
        "<ann@example.org> | `` | ann@example.org",
        "noreply@localhost | `` | noreply@localhost",
        "ann+tag@sub.example.org | `` | ann+tag@sub.example.org",
        "ann@BÜCHER.example | `` | ann@xn--bcher-kva.example",
        "ann@例え.テスト | `` | ann@xn--r8jz45g.xn--zckzah",
        "用户@example.org | `` | 用户@example.org"
      })
  void readsWhoItIs(String text, String name, String address) {
    var mailbox = Mailbox.parse(text);

    assertThat(mailbox.name()).isEqualTo(name);
    assertThat(mailbox.address()).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ann",
        "@example.org",
        "ann@",
        "ann@@example.org",
        "a b@example.org",
        "ann@example..org",
        "ann@-example.org",
        "ann@[127.0.0.1]",
        "ann@127.0.0.1",
        "ann@example.org, bob@example.org",
        "Ann <ann@example.org> <bob@example.org>",
        "ann@example.org>",
        ".ann@example.org",
        "ann@example.org\nbob@example.org",
        "ann@exam_ple.org",
        "ann@straße.example",
        "group: ann@example.org;"
      })
  void refusesWhatIsNoAddress(String text) {
    assertThatThrownBy(() -> Mailbox.parse(text)).isInstanceOf(Failure.Invalid.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {65, 300})
  void refusesWhatIsTooLong(int length) {
    assertThatThrownBy(() -> Mailbox.parse("a".repeat(length) + "@example.org"))
        .isInstanceOf(Failure.Invalid.class);
  }
}
