package org.donecal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.JarURLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The browser's scripts, checked by Node.js; skipped where there is none that knows modules. */
class ScriptsTest {
  private static final String FOLDER = "src/test/js";
  private static final String TYPESCRIPT = "META-INF/maven/org.webjars.npm/typescript/pom.xml";

  /** Since 20.19 and 22.7 a plain {@code .js} file may be a module. */
  private static final String KNOWS_MODULES =
      "const [major, minor] = process.versions.node.split('.').map(Number);"
          + "process.exit(major > 22 || (major === 22 && minor >= 7)"
          + " || (major === 20 && minor >= 19) ? 0 : 1)";

  private record Run(int status, String output) {}

  @BeforeEach
  void nodeIsThere() throws InterruptedException {
    assumeThat(knowsModules()).as("Node.js 20.19, 22.7 or newer").isTrue();
  }

  @Test
  void typesHold(@TempDir Path compiler) throws IOException, InterruptedException {
    unpackCompiler(compiler);

    var run = node(compiler.resolve("_tsc.js").toString(), "-p", FOLDER + "/jsconfig.json");

    assertThat(run.output()).isEmpty();
    assertThat(run.status()).isZero();
  }

  @Test
  void aMistakeIsSeen(@TempDir Path compiler) throws IOException, InterruptedException {
    unpackCompiler(compiler);
    var mistake = "/** @type {number} */\nexport const hours = 'three';\n";
    Files.writeString(compiler.resolve("mistake.js"), mistake);
    var rules = Path.of(FOLDER, "jsconfig.json").toAbsolutePath();
    var config = "{\"extends\": \"" + rules + "\", \"include\": [\"mistake.js\"]}";
    Files.writeString(compiler.resolve("jsconfig.json"), config);

    var run =
        node(
            compiler.resolve("_tsc.js").toString(),
            "-p",
            compiler.resolve("jsconfig.json").toString());

    assertThat(run.output()).contains("mistake.js").contains("TS2322");
    assertThat(run.status()).isPositive();
  }

  @Test
  void whatTheyReckonIsRight() throws IOException, InterruptedException {
    var tests = new ArrayList<>(List.of("--test"));
    try (var files = Files.newDirectoryStream(Path.of(FOLDER), "*.test.mjs")) {
      files.forEach(file -> tests.add(file.toString()));
    }

    var run = node(tests.toArray(String[]::new));

    assertThat(run.status()).as(run.output()).isZero();
  }

  private static boolean knowsModules() throws InterruptedException {
    try {
      return node("-e", KNOWS_MODULES).status() == 0;
    } catch (IOException absent) {
      return false;
    }
  }

  private static Run node(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("node"));
    command.addAll(List.of(arguments));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), output);
  }

  private static void unpackCompiler(Path folder) throws IOException {
    var somethingInside =
        Objects.requireNonNull(ScriptsTest.class.getClassLoader().getResource(TYPESCRIPT));
    var connection = (JarURLConnection) somethingInside.openConnection();
    try (var jar = connection.getJarFile()) {
      for (var entry : jar.stream().toList()) {
        var name = Path.of(entry.getName()).getFileName().toString();
        if (name.equals("_tsc.js") || name.matches("lib\\..*\\.d\\.ts")) {
          Files.copy(jar.getInputStream(entry), folder.resolve(name));
        }
      }
    }
  }
}
