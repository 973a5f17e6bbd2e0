package org.donecal.mail;

import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Text out of bytes, which are often not what they are said to be. */
final class Decoding {
  private static final char BROKEN = '\ufffd';
  private static final char LAST_OF_ASCII = '\u007f';
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** What programs call by the name of another one, which is a part of it. */
  private static final Map<String, Charset> IN_TRUTH =
      Map.of(
          "ISO-8859-1", WESTERN,
          "ISO-8859-9", Charset.forName("windows-1254"),
          "GB2312", Charset.forName("GB18030"),
          "GBK", Charset.forName("GB18030"),
          "EUC-KR", Charset.forName("x-windows-949"),
          "Shift_JIS", Charset.forName("windows-31j"),
          "ISO-2022-JP", Charset.forName("x-windows-iso2022jp"));

  /** In which order the letters stand does not matter here. */
  private static final Pattern DIRECTED = Pattern.compile("(iso-8859-[68])-[ei]");

  private static final Pattern NAME = Pattern.compile("[\\s\"]*([\\w-]*+).*", Pattern.DOTALL);

  private Decoding() {}

  static byte[] bytes(byte[] raw, Optional<String> encoding) {
    var name =
        encoding.map(it -> NAME.matcher(it).replaceFirst("$1").toLowerCase(Locale.ROOT)).orElse("");
    return switch (name) {
      case "base64" -> base64(raw);
      case "quoted-printable" -> quotedPrintable(raw);
      default -> raw;
    };
  }

  /** What is no code and no break of a line stays as it is. */
  private static byte[] quotedPrintable(byte[] raw) {
    var decoded = new ByteArrayOutputStream(raw.length);
    for (var at = 0; at < raw.length; at++) {
      var past = raw[at] == '=' ? pastBreak(raw, at + 1) : at;
      if (past > at) {
        at = past - 1;
      } else if (raw[at] == '=' && hex(raw, at + 1) >= 0 && hex(raw, at + 2) >= 0) {
        decoded.write((hex(raw, at + 1) << 4) | hex(raw, at + 2));
        at += 2;
      } else {
        decoded.write(raw[at]);
      }
    }
    return decoded.toByteArray();
  }

  /** Where the next line begins, if this one has nothing but blanks left; else 0. */
  private static int pastBreak(byte[] raw, int from) {
    var at = from;
    while (at < raw.length && (raw[at] == ' ' || raw[at] == '\t' || raw[at] == '\r')) {
      at++;
    }
    return at >= raw.length ? at : raw[at] == '\n' ? at + 1 : 0;
  }

  private static int hex(byte[] raw, int at) {
    return at < raw.length ? Character.digit(raw[at], 16) : -1;
  }

  /** Passes over what can't be in it, and takes what is left at the end as it is. */
  private static byte[] base64(byte[] raw) {
    var decoded = new ByteArrayOutputStream(raw.length);
    var bits = 0;
    var count = 0;
    for (var letter : raw) {
      var value = sixBits(letter);
      if (value >= 0) {
        bits = (bits << 6) | value;
        count += 6;
        if (count >= 8) {
          count -= 8;
          decoded.write(bits >> count);
        }
      } else if (letter == '=') {
        count = 0;
      }
    }
    return decoded.toByteArray();
  }

  private static int sixBits(byte letter) {
    if (letter >= 'A' && letter <= 'Z') {
      return letter - 'A';
    }
    if (letter >= 'a' && letter <= 'z') {
      return letter - 'a' + 26;
    }
    if (letter >= '0' && letter <= '9') {
      return letter - '0' + 52;
    }
    return letter == '+' ? 62 : letter == '/' ? 63 : -1;
  }

  /**
   * In the charset that is told, if it can be that, or in UTF-8. Where it is neither, one that most
   * of it can be will do; else the one of old Windows.
   */
  static String text(byte[] bytes, Optional<String> name) {
    var charset = name.flatMap(Decoding::known);
    return charset
        .filter(it -> !it.equals(WESTERN))
        .flatMap(it -> strict(bytes, it))
        .or(() -> strict(bytes, StandardCharsets.UTF_8))
        .or(() -> charset.flatMap(it -> mostly(bytes, it)))
        .or(() -> mostly(bytes, StandardCharsets.UTF_8))
        .orElseGet(() -> new String(bytes, WESTERN));
  }

  private static Optional<Charset> known(String name) {
    var plain = DIRECTED.matcher(name.strip().toLowerCase(Locale.ROOT)).replaceFirst("$1");
    try {
      var charset = Charset.forName(MimeUtility.javaCharset(plain));
      return Optional.of(IN_TRUTH.getOrDefault(charset.name(), charset));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }

  /** If by far the most of what is not ASCII can be read. */
  private static Optional<String> mostly(byte[] bytes, Charset charset) {
    var text = new String(bytes, charset);
    var broken = text.chars().filter(it -> it == BROKEN).count();
    var foreign = text.chars().filter(it -> it > LAST_OF_ASCII).count();
    return foreign > 2 * broken ? Optional.of(text) : Optional.empty();
  }

  private static Optional<String> strict(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }
}
