package org.donecal.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Files of at most 300 lines, methods of at most 40. */
class SizesTest {
  private static final int LONGEST_FILE = 300;
  private static final int LONGEST_METHOD = 40;

  @Test
  void noFileOutgrowsItsWalls() throws IOException {
    for (var file : sources("\\.(java|js|css|vm|sql)")) {
      assertThat(Files.readAllLines(file))
          .as(file.toString())
          .hasSizeLessThanOrEqualTo(LONGEST_FILE);
    }
  }

  @Test
  void noMethodOutgrowsAScreen() throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      var task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  null,
                  null,
                  files.getJavaFileObjectsFromPaths(sources("\\.java")));
      var tooLong = new ArrayList<String>();
      var trees = Trees.instance(task);
      for (var unit : task.parse()) {
        new TreePathScanner<Void, Void>() {
          @Override
          public Void visitMethod(MethodTree method, Void unused) {
            var positions = trees.getSourcePositions();
            var lines =
                unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method))
                    - unit.getLineMap().getLineNumber(positions.getStartPosition(unit, method))
                    + 1;
            if (lines > LONGEST_METHOD) {
              tooLong.add(unit.getSourceFile().getName() + " " + method.getName() + ": " + lines);
            }
            return super.visitMethod(method, null);
          }
        }.scan(unit, null);
      }
      assertThat(tooLong).isEmpty();
    }
  }

  private static List<Path> sources(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files
          .filter(Files::isRegularFile)
          .filter(it -> it.toString().matches(".*" + ending))
          .toList();
    }
  }
}
