package org.donecal.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.donecal.testclient.Container;
import org.donecal.testclient.Container.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that can't work says why in one line that names the setting, and is gone. */
class RefusalsTest {
  private final Path folder;

  RefusalsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void refusesADataFolderInUse() throws IOException {
    var data = Files.createDirectory(folder.resolve("data"));
    try (var lock =
        FileChannel.open(
            data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      assertThat(lock.tryLock()).isNotNull();

      assertRefused(Map.of("DONECAL_DATA", data.toString()), "donecal.data: " + data);
    }
  }

  @Test
  void refusesAFileForADataFolder() throws IOException {
    var file = Files.createFile(folder.resolve("file"));

    assertRefused(Map.of("DONECAL_DATA", file.toString()), "donecal.data: " + file);
  }

  /** Nobody, not even root, can write there. */
  @Test
  void refusesADataFolderItCantWriteTo() {
    assertRefused(Map.of("DONECAL_DATA", "/proc/donecal"), "donecal.data: /proc/donecal");
  }

  @Test
  void refusesADatabaseItCantReach() {
    var url = "jdbc:postgresql://127.0.0.1:1/donecal";

    assertRefused(
        Map.of("DONECAL_DATA", folder.resolve("data").toString(), "DONECAL_DATABASE_URL", url),
        "donecal.database.url: " + url);
  }

  @Test
  void refusesAnAddressThatIsNone() {
    assertRefused(
        Map.of(
            "DONECAL_DATA",
            folder.resolve("data").toString(),
            "DONECAL_BASE_URL",
            "example.org/done"),
        "donecal.base.url: ");
  }

  private void assertRefused(Map<String, String> environment, String words) {
    try (var jetty = Container.launch(Kind.JETTY, folder.resolve("jetty"), "", environment)) {
      assertThat(jetty.exitCode()).isNotZero();
      assertThat(jetty.log().lines().filter(line -> line.contains("ERROR")))
          .singleElement()
          .asString()
          .contains("DoneCal does not start. " + words);
    }
  }
}
