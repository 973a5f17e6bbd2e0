package org.donecal.handwriting;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The lines by which programs say whom they quote: "On Monday at 5 pm, Ann wrote:", in the
 * languages of many, and over as many lines as it takes.
 */
final class Attributions {
  private static final int MOST_LINES = 4;
  private static final int LONGEST = 400;
  private static final int UNICODE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern END = Pattern.compile(".*[:：]\\s*", Pattern.DOTALL);
  private static final Pattern ADDRESS = Pattern.compile("[^\\s<>()\\[\\]]+@[^\\s<>()\\[\\]]+");
  private static final Pattern BRACKETED = Pattern.compile("<[^\\s<>]+@[^\\s<>]+>");
  private static final Pattern DATE =
      Pattern.compile("\\d{1,2}[:.h]\\d{2}|\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}|\\d{4}|\\d年");
  private static final Pattern BEGIN =
      Pattern.compile(
          "(?:on|am|le|el|il|op|em|a|den|dne|dňa|w dniu|pe|în|la|στις|на|в|dana|ne|kl|在|于)\\b.*",
          UNICODE | Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern VERB =
      Pattern.compile(
          "wrote|writes|schrieb|écrit|escribió|scritto|scrisse|schreef|geschreven|escreveu|skrev"
              + "|pisze|napisał|napsal|napísal|пишет|написал|писал|пише|написа|kirjoitti|írta|yazdı"
              + "|scris|έγραψε|写道|寫道|のメール|書きました|작성",
          UNICODE);

  /** The last words before what is quoted; in some languages a name comes after the verb. */
  private static final Pattern TOLD_LAST =
      Pattern.compile(
          ".*(?:"
              + VERB.pattern()
              + ")(?:\\(.{1,3}\\))?\\s?[:：]\\s*"
              + "|.*\\b(?:schrieb|schreef|skrev)\\b.{1,100}",
          UNICODE | Pattern.DOTALL);

  /** "Ann wrote:" and such, which tell no day. */
  private static final Pattern UNDATED =
      Pattern.compile(
          "(?![\\d@#*•-]).{1,100}(?:"
              + VERB.pattern()
              + ")(?:\\(.{1,3}\\))?\\s?[:：]|(?:quoting|zitat von|citando a?)\\b.{1,200}[:)]",
          UNICODE | Pattern.DOTALL);

  private final List<Line> lines;

  Attributions(List<Line> lines) {
    this.lines = lines;
  }

  /** How many lines from here on are one; 0 if none. */
  int at(int from) {
    var dated = dated(from);
    return dated == 0 && isUndated(from) ? 1 : dated;
  }

  private boolean isUndated(int from) {
    var line = lines.get(from);
    return !line.quoted() && UNDATED.matcher(line.text().strip()).matches() && isQuoted(from + 1);
  }

  private int dated(int from) {
    var joined = new StringBuilder();
    for (var count = 1; count <= MOST_LINES && from + count <= lines.size(); count++) {
      var line = lines.get(from + count - 1);
      if (line.quoted() || line.blank()) {
        return 0;
      }
      joined.append(line.text().strip()).append(' ');
      if (isOne(joined.toString().strip(), from + count)
          && (count == 1 || !endsWithShorter(from + 1, from + count))) {
        return count;
      }
    }
    return 0;
  }

  /** Whether what comes next, but for blank lines, is quoted. */
  boolean isQuoted(int from) {
    return lines.subList(from, lines.size()).stream()
        .filter(it -> !it.blank())
        .findFirst()
        .filter(Line::quoted)
        .isPresent();
  }

  /** Whether fewer of the lines say it already: then the first ones are the author's. */
  private boolean endsWithShorter(int from, int end) {
    for (var start = from; start < end; start++) {
      var shorter =
          lines.subList(start, end).stream()
              .map(it -> it.text().strip())
              .collect(Collectors.joining(" "));
      if (isOne(shorter, end)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOne(String text, int next) {
    if (text.length() > LONGEST || !END.matcher(text).matches()) {
      return false;
    }
    var address = ADDRESS.matcher(text);
    var named = address.find();
    var dated = DATE.matcher(address.replaceAll("")).find();
    var told = VERB.matcher(text).find();
    var begun = BEGIN.matcher(text).matches() && TOLD_LAST.matcher(text).matches();
    var sure = begun || (named && (told || BRACKETED.matcher(text).find()));
    return dated && (told || named) && (sure || isQuoted(next));
  }
}
