package org.donecal.networks;

/**
 * How names are spelled on each network, in lower case: atproto's handles, Mastodon's {@code
 * user@host}, GitHub's logins (underscores are those of managed users), X's user names. Read once
 * from left to right, so that no name takes long to refuse.
 */
final class Names {
  private static final String HOME = ".bsky.social";
  private static final int LONGEST_HOST = 253;
  private static final int LONGEST_LABEL = 63;
  private static final int LONGEST_USER = 64;
  private static final int LONGEST_LOGIN = 39;
  private static final int LONGEST_X = 15;

  private Names() {}

  static boolean fits(Network network, String name) {
    return switch (network) {
      case BLUESKY -> isHost(name);
      case MASTODON -> isMastodon(name);
      case GITHUB -> isWord(name, LONGEST_LOGIN, "-_") && isLetterOrDigit(name.charAt(0));
      case X -> isWord(name, LONGEST_X, "_");
    };
  }

  /** A name alone is one of Bluesky's own server. */
  static String completed(String name) {
    return name.indexOf('.') < 0 && name.indexOf('@') < 0 ? name + HOME : name;
  }

  private static boolean isMastodon(String name) {
    var at = name.indexOf('@');
    if (at < 0) {
      return false;
    }
    var user = name.substring(0, at);
    return isWord(user, LONGEST_USER, "_.-")
        && isLetterOrDigitOr(user.charAt(0), "_")
        && isLetterOrDigitOr(user.charAt(user.length() - 1), "_")
        && isHost(name.substring(at + 1));
  }

  /** Two labels at least; the last one has a letter first, so that no address in numbers passes. */
  static boolean isHost(String name) {
    if (name.length() > LONGEST_HOST) {
      return false;
    }
    var labels = name.split("\\.", -1);
    for (var label : labels) {
      if (!isWord(label, LONGEST_LABEL, "-") || label.startsWith("-") || label.endsWith("-")) {
        return false;
      }
    }
    return labels.length > 1 && !Character.isDigit(labels[labels.length - 1].charAt(0));
  }

  private static boolean isWord(String text, int longest, String others) {
    return !text.isEmpty()
        && text.length() <= longest
        && text.chars().allMatch(c -> isLetterOrDigitOr(c, others));
  }

  private static boolean isLetterOrDigitOr(int c, String others) {
    return isLetterOrDigit(c) || others.indexOf(c) >= 0;
  }

  private static boolean isLetterOrDigit(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }
}
