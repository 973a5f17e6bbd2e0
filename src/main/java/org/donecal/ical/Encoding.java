package org.donecal.ical;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** UTF-8, as it should be; UTF-16 by its mark; else what Windows wrote. */
final class Encoding {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int PIECE = 8192;

  /** A byte order mark, a byte a letter, and what it announces. */
  private record Mark(Charset charset, String bytes) {
    boolean begins(byte[] text, int length) {
      for (var at = 0; at < bytes.length(); at++) {
        if (at >= length || (text[at] & 0xFF) != bytes.charAt(at)) {
          return false;
        }
      }
      return true;
    }
  }

  private static final List<Mark> MARKS =
      List.of(
          new Mark(StandardCharsets.UTF_8, "\u00EF\u00BB\u00BF"),
          new Mark(StandardCharsets.UTF_16BE, "\u00FE\u00FF"),
          new Mark(StandardCharsets.UTF_16LE, "\u00FF\u00FE"));

  private Encoding() {}

  static Reader open(Source source, Faults faults) throws IOException {
    var charset = charset(source);
    if (charset.equals(WINDOWS)) {
      faults.add(1, "The text is not UTF-8; it is read as windows-1252.");
    }
    return new InputStreamReader(behindMark(source.open()), charset);
  }

  private static InputStream behindMark(InputStream in) throws IOException {
    var text = new PushbackInputStream(in, 3);
    var head = new byte[3];
    var length = text.readNBytes(head, 0, head.length);
    var skipped = mark(head, length).map(it -> it.bytes().length()).orElse(0);
    text.unread(head, skipped, length - skipped);
    return text;
  }

  private static Optional<Mark> mark(byte[] head, int length) {
    return MARKS.stream().filter(it -> it.begins(head, length)).findFirst();
  }

  private static Charset charset(Source source) throws IOException {
    try (var in = source.open()) {
      var head = in.readNBytes(3);
      var mark = mark(head, head.length);
      if (mark.isPresent()) {
        return mark.get().charset();
      }
    }
    return isUtf8(source) ? StandardCharsets.UTF_8 : WINDOWS;
  }

  private static boolean isUtf8(Source source) throws IOException {
    var strict = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    try (var reader = new InputStreamReader(source.open(), strict)) {
      var piece = new char[PIECE];
      while (reader.read(piece) >= 0) {
        // Read to the end, to see whether it can be.
      }
      return true;
    } catch (CharacterCodingException another) {
      return false;
    }
  }
}
