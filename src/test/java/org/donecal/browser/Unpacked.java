package org.donecal.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.donecal.testclient.TestClient;

/** A suitcase that was unpacked into a folder. */
record Unpacked(Path folder, List<String> names) {

  /**
   * Fetches and unpacks it.
   *
   * @param query of what to pack, such as {@code ?filter=@acme}
   */
  static Unpacked of(TestClient member, String query, Path folder) throws IOException {
    var names = new ArrayList<String>();
    try (var zip = new ZipInputStream(member.open("/api/v1/export.zip" + query).body())) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
        var file = folder.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.copy(zip, file);
      }
    }
    return new Unpacked(folder, List.copyOf(names));
  }

  String text(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  /** The address of its page. */
  String page() {
    return folder.resolve("index.html").toUri().toString();
  }
}
