package org.donecal.replies;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.donecal.kernel.Secret;

/**
 * What makes the address of a reply one that nobody can guess: 160 random bits in letters and
 * digits, because mail servers may change capitals to small letters and back.
 */
record ReplySecret(String text) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BITS = 160;
  private static final int DIGIT_BITS = 5;
  private static final int LENGTH = BITS / DIGIT_BITS;
  private static final String PREFIX = "reply+";
  private static final Pattern ADDRESS =
      Pattern.compile("<?reply\\+(?<secret>[0-9a-v]{" + LENGTH + "})(?:@.*)?");

  static ReplySecret fresh() {
    var digits = new BigInteger(BITS, RANDOM).toString(1 << DIGIT_BITS);
    return new ReplySecret("0".repeat(LENGTH - digits.length()) + digits);
  }

  /** The secret in an address, whatever its domain: servers write that anew on the way. */
  static Optional<ReplySecret> in(String address) {
    var form = ADDRESS.matcher(address.strip().toLowerCase(Locale.ROOT));
    return form.matches() ? Optional.of(new ReplySecret(form.group("secret"))) : Optional.empty();
  }

  String address(String domain) {
    return PREFIX + text + "@" + domain;
  }

  /** What the store looks it up by. */
  String hash() {
    return Secret.hash(text);
  }
}
