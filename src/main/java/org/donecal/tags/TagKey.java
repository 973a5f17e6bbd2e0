package org.donecal.tags;

/** What the names of tags are made of, and what makes two spellings the same tag. */
public final class TagKey {
  private TagKey() {}

  /** The same text for every spelling of a tag. */
  public static String of(String name) {
    var key = new StringBuilder(name.length());
    name.codePoints()
        .forEach(it -> key.appendCodePoint(Character.toLowerCase(Character.toUpperCase(it))));
    return key.toString();
  }

  public static boolean isMarker(int character) {
    return character == '@' || character == '#';
  }

  static boolean isNamePart(int character) {
    return isWord(character) || character == '-' || character == '.';
  }

  /** Letters with their marks, digits and the underscore; a marker after one of these is none. */
  static boolean isWord(int character) {
    return Character.isLetterOrDigit(character) || character == '_' || isAccent(character);
  }

  private static boolean isAccent(int character) {
    var type = Character.getType(character);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /**
   * Where the name ends that begins at {@code start}, or {@code start} if none does: names joined
   * by slashes, without the dots and hyphens of the sentence.
   */
  static int nameEnd(String text, int start) {
    var end = runEnd(text, start);
    if (trimmedEnd(text, start, end) == start) {
      return start;
    }
    while (end < text.length() && text.charAt(end) == '/') {
      var next = runEnd(text, end + 1);
      if (trimmedEnd(text, end + 1, next) == end + 1) {
        break;
      }
      end = next;
    }
    return trimmedEnd(text, start, end);
  }

  /** Where a name ends once the dots and hyphens of the sentence are dropped. */
  static int trimmedEnd(String text, int start, int end) {
    var last = end;
    while (last > start && (text.charAt(last - 1) == '.' || text.charAt(last - 1) == '-')) {
      last--;
    }
    return text.substring(start, last).codePoints().anyMatch(Character::isLetterOrDigit)
        ? last
        : start;
  }

  /** The end of the run of name characters that begins at {@code start}. */
  static int runEnd(String text, int start) {
    var end = start;
    while (end < text.length() && isNamePart(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }
}
