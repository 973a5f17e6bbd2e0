package org.donecal.networks;

import java.util.Locale;

/** Whether somebody follows somebody. What a network hides is unknown, and never a no. */
public enum Follows {
  YES,
  NO,
  UNKNOWN;

  static Follows of(boolean follows) {
    return follows ? YES : NO;
  }

  /** As the API has it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
