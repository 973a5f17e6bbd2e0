package org.donecal.signin;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.donecal.kernel.Failure;
import org.donecal.web.Input;

/**
 * An e-mail address as it was typed, trimmed. Two are the same when their {@link #key} is: whole,
 * in lower case. The syntax asked for is that of addresses people have, international ones too, not
 * all that RFC 5321 would allow.
 */
public record EmailAddress(String text) {
  private static final int LONGEST = 254;
  private static final int LONGEST_LOCAL_PART = 64;

  private static final String ATOM = "[^\\s\\p{C}@\"(),:;<>\\[\\\\\\].]+";
  private static final String LABEL =
      "[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?";
  private static final Pattern SYNTAX =
      Pattern.compile(
          "(?<local>" + ATOM + "(?:\\." + ATOM + ")*)@(?:" + LABEL + "\\.)+(?!\\d+$)" + LABEL);

  public EmailAddress {
    text = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
  }

  /** Whatever stands in the field {@code email}; {@code Invalid} if nothing does. */
  static EmailAddress given(Input input) {
    var address = new EmailAddress(input.text("email").orElse(""));
    if (address.text().isEmpty()) {
      throw new Failure.Invalid("email", "Please give your e-mail address.");
    }
    return address;
  }

  /** The address in the field {@code email}; {@code Invalid} if there is none. */
  public static EmailAddress in(Input input) {
    var address = given(input);
    if (!address.wellFormed()) {
      throw new Failure.Invalid("email", "This does not look like an e-mail address.");
    }
    return address;
  }

  boolean wellFormed() {
    if (text.length() > LONGEST || key().length() > LONGEST) {
      return false;
    }
    var match = SYNTAX.matcher(text);
    return match.matches() && match.group("local").length() <= LONGEST_LOCAL_PART;
  }

  public String key() {
    return text.toLowerCase(Locale.ROOT);
  }
}
