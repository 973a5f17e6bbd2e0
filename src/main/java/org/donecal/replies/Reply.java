package org.donecal.replies;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.donecal.handwriting.Flow;
import org.donecal.handwriting.Handwriting;
import org.donecal.mail.Received;
import org.donecal.mail.Received.Words;
import org.donecal.sentence.Sentence;
import org.donecal.sentence.Word;

/**
 * What a reply says: each paragraph is one thing, told by its first line, with the others as its
 * note; but a line that begins like another thing is one.
 *
 * @param accepting whether it says yes to what the mail suggested
 */
record Reply(boolean accepting, List<Told> told) {
  private static final Pattern BULLET =
      Pattern.compile("(?:[-*•·–—+]|\\d{1,2}[.)]|\\[[ xX]?\\])\\s+");
  private static final Pattern TAG = Pattern.compile("[@#][\\p{L}\\p{N}].*", Pattern.DOTALL);
  private static final Set<Word.Kind> OPENING =
      Set.of(Word.Kind.TIME, Word.Kind.DURATION, Word.Kind.ALL_DAY);
  private static final Pattern YES =
      Pattern.compile(
          "(?:ok|okay|okey|okidoki|k|yes|yep|yeah|yup|sure|ja|oui|s[ií]|sim|👍|✅|👌|\\+1)"
              + "(?:please|thanks|thankyou|thx|bitte|danke|merci|gracias|grazie)?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What may stand around a yes; whoever asks back does not say it. */
  private static final Pattern AROUND_YES = Pattern.compile("[^\\p{L}\\p{N}\\p{So}+?]+");

  Reply {
    told = List.copyOf(told);
  }

  static Reply of(Received mail) {
    var accepting = false;
    var told = new ArrayList<Told>();
    for (var writing : mail.words().stream().map(Reply::handwriting).distinct().toList()) {
      for (var paragraph : writing.paragraphs()) {
        if (isYes(paragraph.get(0))) {
          accepting = true;
          add(told, paragraph.subList(1, paragraph.size()));
        } else {
          add(told, paragraph);
        }
      }
    }
    return new Reply(accepting, told);
  }

  private static Handwriting handwriting(Words words) {
    if (words.html()) {
      return Handwriting.ofHtml(words.text());
    }
    var flow = words.deleting() ? Flow.DELETING_SPACES : Flow.FLOWED;
    return Handwriting.ofPlain(words.text(), words.flowed() ? flow : Flow.FIXED);
  }

  private static boolean isYes(String line) {
    return YES.matcher(AROUND_YES.matcher(line).replaceAll("")).matches();
  }

  private static void add(List<Told> told, List<String> paragraph) {
    var first = true;
    for (var line : paragraph) {
      var text = BULLET.matcher(line).lookingAt() ? BULLET.matcher(line).replaceFirst("") : line;
      if (first || text.length() < line.length() || opens(text)) {
        told.add(new Told(text, null));
      } else {
        told.add(told.remove(told.size() - 1).with(line));
      }
      first = false;
    }
  }

  /** Whether a line begins like a thing of its own: with a time, a length or a tag. */
  private static boolean opens(String line) {
    return TAG.matcher(line).matches()
        || Sentence.of(line).words().stream().anyMatch(it -> OPENING.contains(it.kind()));
  }
}
