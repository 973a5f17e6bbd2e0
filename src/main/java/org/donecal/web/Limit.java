package org.donecal.web;

import org.donecal.kernel.Failure;

/** How many of a list somebody wants. */
public final class Limit {
  private Limit() {}

  /** Reads the parameter {@code limit}; {@code Invalid} unless it is from 1 to {@code most}. */
  public static int read(String text, int most) {
    try {
      var limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= most) {
        return limit;
      }
    } catch (NumberFormatException notANumber) {
      // told below
    }
    throw new Failure.Invalid("limit", "The limit must be a whole number from 1 to " + most + ".");
  }
}
