package org.donecal.sharing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.donecal.kernel.Failure;
import org.donecal.web.Faults;
import org.donecal.web.Input;

/**
 * Whom a member tells of a share, and in which words.
 *
 * @param message empty for none; its lines end in {@code \n}
 */
record Invited(List<Reader> readers, String message) {
  private static final int MOST = 10;
  private static final int LONGEST = 500;
  private static final String EMAILS = "emails";
  private static final String MESSAGE = "message";

  /** What no words have that are meant to be read as they stand: it hides or turns round others. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069&&[^\n\t]]");

  private static final Pattern LINK = Pattern.compile("(?i)://|\\bwww\\.|\\bmailto:");

  static Invited read(Input sent) {
    var faults = new Faults();
    var readers = faults.read(() -> readers(sent));
    var message = faults.read(() -> message(sent.text(MESSAGE).orElse("")));
    faults.check();
    return new Invited(readers.orElseThrow(), message.orElseThrow());
  }

  /** Each once, in the order they were given in. */
  private static List<Reader> readers(Input sent) {
    var readers = new LinkedHashMap<String, Reader>();
    for (var address : sent.texts(EMAILS).orElse(List.of())) {
      var reader = Reader.read(address);
      readers.putIfAbsent(reader.hash(), reader);
    }
    if (readers.isEmpty()) {
      throw new Failure.Invalid(EMAILS, "Please give an e-mail address to write to.");
    }
    if (readers.size() > MOST) {
      throw new Failure.Invalid(EMAILS, "Please invite at most " + MOST + " people at once.");
    }
    return List.copyOf(readers.values());
  }

  private static String message(String text) {
    var words = text.replaceAll("\\R", "\n").strip();
    if (words.codePointCount(0, words.length()) > LONGEST) {
      throw new Failure.Invalid(
          MESSAGE, "The message may have at most " + LONGEST + " characters.");
    }
    if (UNSEEN.matcher(words).find()) {
      throw new Failure.Invalid(MESSAGE, "The message has characters that can't be seen.");
    }
    if (leadsElsewhere(words)) {
      throw new Failure.Invalid(
          MESSAGE, "The message can't have links in it; that of the share is there anyway.");
    }
    return words;
  }

  /** Whether a mail program would make a link of it. */
  static boolean leadsElsewhere(String words) {
    return LINK.matcher(words).find();
  }
}
