package org.donecal.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.donecal.mail.Received;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mails as programs write them, and what is read in them. */
class CorpusTest {
  private static final Path CORPUS = Path.of("src/test/resources/org/donecal/replies/corpus");

  @ParameterizedTest
  @MethodSource("mails")
  void readsWhatItsAuthorWrote(String name) throws IOException {
    var mail = Received.read(Files.readAllBytes(CORPUS.resolve(name + ".eml")));

    assertThat(read(mail)).isEqualTo(Files.readString(CORPUS.resolve(name + ".txt")));
  }

  static Stream<String> mails() throws IOException {
    try (var files = Files.list(CORPUS)) {
      return files
          .map(it -> it.getFileName().toString())
          .filter(it -> it.endsWith(".eml"))
          .map(it -> it.replace(".eml", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static String read(Received mail) {
    if (mail.automatic()) {
      return "AUTOMATIC\n";
    }
    var reply = Reply.of(mail);
    return (reply.accepting() ? "OK\n" : "")
        + reply.told().stream().map(CorpusTest::read).collect(Collectors.joining());
  }

  private static String read(Told told) {
    var note = told.note();
    return told.sentence() + "\n" + (note == null ? "" : "| " + note.replace("\n", "\n| ") + "\n");
  }
}
