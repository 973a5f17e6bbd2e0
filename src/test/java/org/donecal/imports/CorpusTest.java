package org.donecal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files written after the descriptions of the formats, and beside each what becomes of it. */
class CorpusTest {
  private static final Path CORPUS = Path.of("src/test/resources/org/donecal/imports");
  private static final String EXPECTED = ".expected";

  static Stream<Path> files() throws IOException {
    try (var files = Files.list(CORPUS)) {
      return files.filter(it -> !it.toString().endsWith(EXPECTED)).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void becomesWhatIsExpected(Path file) throws IOException {
    var heard = Heard.of(Files.readAllBytes(file), "Europe/Paris");

    assertThat(heard.lines()).isEqualTo(Files.readAllLines(Path.of(file + EXPECTED)));
  }
}
