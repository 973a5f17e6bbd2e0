package org.donecal.exports;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of sheets as Excel allows them: 31 characters, some of them refused, each name once. */
final class SheetNames {
  private static final int LONGEST = 31;

  private final Set<String> taken = new HashSet<>();

  /** A name like the wanted one that no sheet has yet, whatever its case. */
  String free(String wanted) {
    var clean = wanted.replaceAll("[\\\\/?*\\[\\]:'\\p{Cntrl}]", "-");
    var name = cut(clean, LONGEST);
    for (var number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
      var ending = " " + number;
      name = cut(clean, LONGEST - ending.length()) + ending;
    }
    return name;
  }

  private static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    return text.substring(
        0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
  }
}
