package org.donecal.follow;

import java.util.Locale;

/**
 * A post about who is cooler, for a reader to send. Whose ratios differ by less than half are as
 * cool as each other; nobody is reckoned to be any number of times cooler than none.
 */
record Suggestion(AccountView a, AccountView b, String address) {
  private static final int LONGEST = 280;
  private static final double ALIKE = 1.5;

  /** With names as far as they find room. */
  String text() {
    var full = text(named(a), named(b));
    var text = fits(full) ? full : text(at(a), at(b));
    return text + " " + address;
  }

  private boolean fits(String text) {
    return text.codePointCount(0, text.length()) + 1 + address.length() <= LONGEST;
  }

  private String text(String first, String second) {
    var most = Math.max(a.ratio(), b.ratio());
    var least = Math.min(a.ratio(), b.ratio());
    if (most == least || most < ALIKE * least) {
      return "Apparently " + first + " is as cool as " + second + ".";
    }
    var cooler = a.ratio() > b.ratio() ? first : second;
    var other = a.ratio() > b.ratio() ? second : first;
    return "Apparently " + cooler + " is " + times(most, least) + " than " + other + ".";
  }

  private static String times(double most, double least) {
    if (least == 0) {
      return "infinitely cooler";
    }
    var times = Math.round(most / least);
    if (times == 2) {
      return "two times cooler";
    }
    return times == 3
        ? "three times cooler"
        : "about " + String.format(Locale.ENGLISH, "%,d", times) + " times cooler";
  }

  private static String at(AccountView account) {
    return "@" + account.handle();
  }

  private static String named(AccountView account) {
    var known = account.name().equalsIgnoreCase(account.handle());
    return at(account) + (known ? "" : " (" + account.name() + ")");
  }
}
