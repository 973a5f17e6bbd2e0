package org.donecal.imports;

import java.util.Map;
import java.util.regex.Pattern;

/** Text of other programs as plain text: without HTML, in one line where it is a title. */
final class Markup {
  private static final Pattern TAG =
      Pattern.compile(
          "<(?:!--[^<>]*--|/?+(?:a|abbr|b|blockquote|body|br|code|div|em|font|h[1-6]|head|hr|html|i"
              + "|img|li|meta|ol|p|pre|s|script|small|span|strike|strong|style|sub|sup|table|tbody|td"
              + "|th|thead|tr|u|ul)(?:\\s[^<>]*+)?+/?+)>",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BREAK =
      Pattern.compile("<(?:br|/p|/div|/li|/tr|/h[1-6])\\s*+/?+>", Pattern.CASE_INSENSITIVE);
  private static final Pattern GAP = Pattern.compile("[\\s\\p{Cntrl}\\u00a0]+");
  private static final Map<String, String> ENTITIES =
      Map.of("&lt;", "<", "&gt;", ">", "&quot;", "\"", "&#39;", "'", "&apos;", "'", "&nbsp;", " ");

  private Markup() {}

  /** One line. */
  static String line(String text) {
    return GAP.matcher(plain(text)).replaceAll(" ").strip();
  }

  /** Text that may have several lines. */
  static String plain(String text) {
    if (text.indexOf('<') < 0 || !TAG.matcher(text).find()) {
      return text;
    }
    var plain = TAG.matcher(BREAK.matcher(text).replaceAll("\n")).replaceAll("");
    for (var entity : ENTITIES.entrySet()) {
      plain = plain.replace(entity.getKey(), entity.getValue());
    }
    return plain.replace("&amp;", "&").strip();
  }
}
