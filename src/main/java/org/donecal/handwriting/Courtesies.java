package org.donecal.handwriting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The words by which letters begin and end, whatever they are about. */
final class Courtesies {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final int MOST_LINES_BELOW = 8;
  private static final Pattern GREETING =
      Pattern.compile(
          "(?:hi|hello|hey|dear|good (?:morning|evening|afternoon)|hallo|liebes|moin"
              + "|guten (?:morgen|tag|abend)|bonjour|bonsoir|salut|hola|buenos días|ciao|buongiorno"
              + "|olá|hei|hej|cześć|ahoj|привет)(?: (?:donecal|there|all|team)){0,2}\\s?[,.!]{0,3}",
          FLAGS);
  private static final Pattern CLOSING =
      Pattern.compile(
          "(?:(?:best|kind|warm|many)(?: regards| wishes)?|regards|cheers|thanks(?: a lot| again)?"
              + "|thank you|thx"
              + "|many thanks|sincerely|yours(?: sincerely| truly)?|all the best|bye"
              + "|(?:mit )?(?:freundlichen|freundliche|besten|beste|viele|liebe|schöne) grü(?:ß|ss)en?"
              + "|mfg|lg|vg|danke|gruß|cordialement|bien à vous|merci|saludos|un saludo|gracias"
              + "|cordiali saluti|grazie|met vriendelijke groet(?:en)?|groet(?:en|jes)?|mvh"
              + "|med vänlig hälsning|hälsningar|vennlig hilsen|hilsen|pozdrawiam|s pozdravem"
              + "|с уважением|спасибо)"
              + "(?:\\s?[,.!]{0,3}|, \\p{L}[\\p{L}.-]{0,20}(?: \\p{L}[\\p{L}.-]{0,20})?)"
              + "|(?:lg|vg|mfg|(?:beste|viele|liebe) grü(?:ß|ss)e) \\p{L}[\\p{L}.-]{0,20}",
          FLAGS);

  /** A time or a length: whoever writes that below the last words has more to tell. */
  private static final Pattern MORE =
      Pattern.compile(
          "(?:[-*•] ?)?(?:\\d{1,2}[:.]\\d{2}"
              + "|\\d{1,2}(?:[.,]\\d{1,2})?\\s?(?:[ap]\\.?m|h|hrs?|hours?|m|mins?|minutes?|days?))\\b.*",
          FLAGS);

  private Courtesies() {}

  static boolean greets(String line) {
    return GREETING.matcher(line).matches();
  }

  /** The lines without the last words of the letter, and the names below them. */
  static List<String> withoutClosing(List<String> lines) {
    var closing = closing(lines);
    var more = closing;
    while (more < lines.size() && !MORE.matcher(lines.get(more).strip()).matches()) {
      more++;
    }
    var left = new ArrayList<>(lines.subList(0, closing));
    if (more < lines.size()) {
      left.add("");
      left.addAll(lines.subList(more, lines.size()));
    }
    return left;
  }

  /** Where the last words of a letter begin; the number of its lines if there are none. */
  private static int closing(List<String> lines) {
    for (var at = lines.size() - 1; at >= Math.max(0, lines.size() - MOST_LINES_BELOW); at--) {
      if (CLOSING.matcher(lines.get(at).strip()).matches()) {
        return at;
      }
    }
    return lines.size();
  }
}
