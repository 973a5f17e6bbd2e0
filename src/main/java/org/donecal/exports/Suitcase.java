package org.donecal.exports;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** All there is of a calendar in one ZIP, with a page that shows it where there is no network. */
final class Suitcase {
  private static final List<String> PAGE = List.of("suitcase.js", "suitcase.css");

  private final Parcel parcel;
  private final ZipOutputStream zip;

  private Suitcase(Parcel parcel, OutputStream out) {
    this.parcel = parcel;
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
  }

  /** Something that goes into the ZIP. */
  private interface Content {
    void write(OutputStream out) throws IOException;
  }

  /**
   * Packs a parcel as it is read; the stream is left open. What failed has no directory at its end,
   * so that nobody takes it for a whole one.
   */
  static void write(Parcel parcel, OutputStream out) throws IOException {
    new Suitcase(parcel, out).pack();
  }

  private void pack() throws IOException {
    put("README.txt", this::readme);
    put("index.html", out -> copy("index.html", out));
    put("donecal.json", out -> JsonFile.write(parcel, out));
    put("donecal.csv", out -> CsvFile.write(parcel.entries(), out));
    put("donecal.ics", out -> IcsFile.write("DoneCal", parcel.entries(), out));
    put("settings.json", out -> out.write(bytes(parcel.owner().preferences().json())));
    for (var name : PAGE) {
      put("page/" + name, out -> copy(name, out));
    }
    put("page/data.js", this::data);
    zip.finish();
  }

  private void put(String name, Content content) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTime(parcel.packedAt().toEpochMilli());
    zip.putNextEntry(entry);
    content.write(zip);
    zip.closeEntry();
  }

  private void readme(OutputStream out) throws IOException {
    out.write(bytes("This is a suitcase of DoneCal: " + parcel.contents() + ".\n\n"));
    copy("README.txt", out);
  }

  /** A page that lies in a folder may read a script, but no other file. */
  private void data(OutputStream out) throws IOException {
    out.write(bytes("globalThis.donecal = "));
    JsonFile.write(parcel, out);
    out.write(bytes(";\n"));
  }

  private static void copy(String name, OutputStream out) throws IOException {
    try (var source = Suitcase.class.getResourceAsStream("suitcase/" + name)) {
      if (source == null) {
        throw new FileNotFoundException(name);
      }
      source.transferTo(out);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
