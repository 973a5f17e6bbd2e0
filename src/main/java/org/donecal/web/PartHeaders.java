package org.donecal.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.fileupload2.core.ParameterParser;
import org.jspecify.annotations.Nullable;

/**
 * What one part of a form says of itself.
 *
 * @param field the name of the field; empty if it has none
 * @param fileName without folders; empty if there is none
 */
record PartHeaders(String field, String fileName) {
  private static final String DISPOSITION = "content-disposition:";
  private static final int LONGEST_NAME = 200;

  static PartHeaders read(String headers) {
    for (var line : headers.split("\r\n")) {
      if (line.toLowerCase(Locale.ROOT).startsWith(DISPOSITION)) {
        return disposition(line.substring(DISPOSITION.length()));
      }
    }
    return new PartHeaders("", "");
  }

  private static PartHeaders disposition(String value) {
    var parser = new ParameterParser();
    parser.setLowerCaseNames(true);
    var parameters = parser.parse(value, ';');
    return new PartHeaders(
        utf8(parameters.getOrDefault("name", "")),
        base(utf8(parameters.getOrDefault("filename", ""))));
  }

  /** Headers are read byte by byte; browsers write them in UTF-8. */
  private static String utf8(@Nullable String bytes) {
    return bytes == null
        ? ""
        : new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private static String base(String path) {
    var name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    var visible = name.codePoints().filter(it -> !Character.isISOControl(it)).limit(LONGEST_NAME);
    return visible
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
