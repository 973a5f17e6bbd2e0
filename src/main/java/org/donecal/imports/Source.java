package org.donecal.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A file, or what lies in one, that can be read again and again.
 *
 * @param member its name in the archive that it lies in; empty if it lies in none
 * @param head the first characters, for recognising it
 * @param guessed whether its text is neither UTF-8 nor marked, and is taken for windows-1252
 */
record Source(
    String member, Supplier<InputStream> bytes, Charset charset, String head, boolean guessed) {
  private static final int HEAD = 1 << 16;
  private static final char MARK = '\uFEFF';
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  static Source of(Supplier<InputStream> bytes) {
    return of("", bytes);
  }

  static Source of(String member, Supplier<InputStream> bytes) {
    try {
      var marked = marked(bytes);
      var charset = marked != null ? marked : isUtf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS;
      return new Source(member, bytes, charset, head(bytes, charset), charset.equals(WINDOWS));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static @Nullable Charset marked(Supplier<InputStream> bytes) throws IOException {
    try (var stream = bytes.get()) {
      var first = stream.read();
      var second = stream.read();
      if (first == 0xFF && second == 0xFE) {
        return StandardCharsets.UTF_16LE;
      }
      return first == 0xFE && second == 0xFF ? StandardCharsets.UTF_16BE : null;
    }
  }

  private static boolean isUtf8(Supplier<InputStream> bytes) throws IOException {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try (var reader = new InputStreamReader(bytes.get(), decoder)) {
      reader.transferTo(Writer.nullWriter());
      return true;
    } catch (CharacterCodingException other) {
      return false;
    }
  }

  private static String head(Supplier<InputStream> bytes, Charset charset) throws IOException {
    try (var reader = reader(bytes, charset)) {
      var characters = new char[HEAD];
      var length = 0;
      var read = 0;
      while (read >= 0 && length < HEAD) {
        read = reader.read(characters, length, HEAD - length);
        length += Math.max(0, read);
      }
      return new String(characters, 0, length);
    }
  }

  /** Whether it begins as JSON does. */
  boolean isJson() {
    var start = head.stripLeading();
    return start.startsWith("{") || start.startsWith("[");
  }

  /** The text without its mark. */
  Reader text() {
    try {
      return reader(bytes, charset);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Reader reader(Supplier<InputStream> bytes, Charset charset) throws IOException {
    var reader = new BufferedReader(new InputStreamReader(bytes.get(), charset));
    reader.mark(1);
    if (reader.read() != MARK) {
      reader.reset();
    }
    return reader;
  }
}
