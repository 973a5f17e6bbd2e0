package org.donecal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.donecal.kernel.Failure;

/** The files of the corpus with something changed in them: what comes is entries or sentences. */
class MutationTest {
  private static final List<byte[]> CORPUS = corpus();
  private static final List<String> TROUBLE =
      List.of(
          "",
          "\"",
          ",",
          ";",
          "\n",
          "\r",
          "\t",
          "\0",
          "'",
          "=",
          "-",
          "[",
          "]",
          "{",
          "}",
          "\\",
          "99999999999",
          "-1",
          "2026-02-30",
          "25:61",
          "1e999999999",
          "null",
          "\u00ff\u00fe",
          "\u00ef\u00bb\u00bf",
          "AM",
          "<b>",
          "#",
          "@",
          "@a/b/../c",
          "T",
          "Z",
          "+99:99");

  private static List<byte[]> corpus() {
    try (var files = Files.list(Path.of("src/test/resources/org/donecal/imports"))) {
      return files
          .filter(it -> !it.toString().endsWith(".expected"))
          .sorted()
          .map(MutationTest::read)
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** One change of a file. */
  record Change(int place, int cut, String put) {
    byte[] in(byte[] file) {
      var from = place % (file.length + 1);
      var to = Math.min(file.length, from + cut);
      var text = put.getBytes(StandardCharsets.ISO_8859_1);
      var changed = Arrays.copyOf(file, from + text.length + file.length - to);
      System.arraycopy(text, 0, changed, from, text.length);
      System.arraycopy(file, to, changed, from + text.length, file.length - to);
      return changed;
    }
  }

  @Provide
  Arbitrary<Change> changes() {
    var texts =
        Arbitraries.oneOf(
            Arbitraries.of(TROUBLE),
            Arbitraries.strings().withCharRange('\0', '\u00ff').ofMaxLength(20));
    return Combinators.combine(
            Arbitraries.integers().between(0, 5000), Arbitraries.integers().between(0, 40), texts)
        .as(Change::new);
  }

  @Property(tries = 3000)
  void becomesEntriesOrSentences(
      @ForAll("files") byte[] file, @ForAll("lists") List<Change> changes) {
    var changed = file;
    for (var change : changes) {
      changed = change.in(changed);
    }
    try {
      var heard = Heard.of(changed, "America/New_York");
      assertThat(heard.report().errors()).allMatch(it -> it.line() > 0 && !it.message().isBlank());
    } catch (Failure.Invalid refused) {
      assertThat(refused.getMessage()).isNotBlank();
    }
  }

  @Provide
  Arbitrary<byte[]> files() {
    return Arbitraries.of(CORPUS);
  }

  @Provide
  Arbitrary<List<Change>> lists() {
    return changes().list().ofMinSize(1).ofMaxSize(4);
  }
}
