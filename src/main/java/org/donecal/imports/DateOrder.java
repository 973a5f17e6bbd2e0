package org.donecal.imports;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.donecal.kernel.Failure;
import org.jspecify.annotations.Nullable;

/** In which order the numbers of a date stand that does not begin with its year. */
enum DateOrder {
  DMY,
  MDY,
  YMD;

  private static final Pattern NUMBERS =
      Pattern.compile("\\s*(\\d{1,2})([-./])(\\d{1,2})[-./](\\d{2}|\\d{4})\\b.*");

  /** Reads what a client asks for, such as {@code DMY} or {@code dd/mm/yyyy}; empty for nothing. */
  static Optional<DateOrder> read(@Nullable String text) {
    if (text == null || text.isBlank() || text.equalsIgnoreCase("auto")) {
      return Optional.empty();
    }
    var letters =
        text.toUpperCase(Locale.ROOT).replaceAll("[^DMY]", "").replaceAll("(.)\\1+", "$1");
    for (var order : values()) {
      if (order.name().equals(letters)) {
        return Optional.of(order);
      }
    }
    throw new Failure.Invalid("dateOrder", "The dateOrder must be DMY, MDY or YMD.");
  }

  /**
   * What the dates of a file give away.
   *
   * @param usual the order that the program writes if nobody told it otherwise
   * @param dayFirst whether a first number is too high for a month
   * @param monthFirst whether a second one is
   * @param either whether there are dates that mean another day in the other order
   */
  record Hints(DateOrder usual, boolean dayFirst, boolean monthFirst, boolean either) {
    static final Hints NONE = new Hints(DMY, false, false, false);

    Hints and(String date) {
      var numbers = NUMBERS.matcher(date);
      if (!numbers.matches()) {
        return this;
      }
      var first = Integer.parseInt(numbers.group(1));
      var second = Integer.parseInt(numbers.group(3));
      var dotted = numbers.group(2).equals(".");
      return new Hints(
          usual,
          dayFirst || first > 12 || dotted,
          monthFirst || (second > 12 && !dotted),
          either || (first != second && first <= 12 && second <= 12 && !dotted));
    }

    /** The order that the dates stand in, if they tell. */
    DateOrder order() {
      return dayFirst == monthFirst ? usual : dayFirst ? DMY : MDY;
    }

    /** Whether nobody can know the order from the dates. */
    boolean ambiguous() {
      return either && dayFirst == monthFirst;
    }
  }
}
