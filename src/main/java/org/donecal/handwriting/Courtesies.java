package org.donecal.handwriting;

import java.util.List;
import java.util.regex.Pattern;

/** The words by which letters begin and end, whatever they are about. */
final class Courtesies {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final int MOST_LINES_BELOW = 8;
  private static final Pattern GREETING =
      Pattern.compile(
          "(?:hi|hello|hey|dear|hallo|liebes|bonjour|salut|hola|ciao|hei|hej|cześć|ahoj|привет)"
              + "(?: (?:donecal|there|all|team))?\\s?[,.!]{0,3}",
          FLAGS);
  private static final Pattern CLOSING =
      Pattern.compile(
          "(?:(?:best|kind|warm|many)(?: regards| wishes)?|regards|cheers|thanks|thank you|thx"
              + "|many thanks|sincerely|yours(?: sincerely| truly)?|all the best|bye"
              + "|(?:mit )?(?:freundlichen|freundliche|besten|beste|viele|liebe|schöne) grü(?:ß|ss)en?"
              + "|mfg|lg|vg|danke|gruß|cordialement|bien à vous|merci|saludos|un saludo|gracias"
              + "|cordiali saluti|grazie|met vriendelijke groet(?:en)?|groet(?:en|jes)?|mvh"
              + "|med vänlig hälsning|hälsningar|vennlig hilsen|hilsen|pozdrawiam|s pozdravem"
              + "|с уважением|спасибо)\\s?[,.!]{0,3}",
          FLAGS);

  private Courtesies() {}

  static boolean greets(String line) {
    return GREETING.matcher(line).matches();
  }

  /** Where the last words of a letter begin; the number of its lines if there are none. */
  static int closing(List<String> lines) {
    for (var at = lines.size() - 1; at >= Math.max(0, lines.size() - MOST_LINES_BELOW); at--) {
      if (CLOSING.matcher(lines.get(at).strip()).matches()) {
        return at;
      }
    }
    return lines.size();
  }
}
