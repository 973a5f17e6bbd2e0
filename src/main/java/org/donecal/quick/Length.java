package org.donecal.quick;

/** How long something took, to be chosen by one press. */
enum Length {
  QUARTER("0.25", "15 min"),
  HALF_HOUR("0.5", "Half hour"),
  HOUR("1", "One hour"),
  TWO_HOURS("2", "Two hours"),
  FOUR_HOURS("4", "Four hours"),
  ALL_DAY("day", "All day");

  private final String value;
  private final String label;

  Length(String value, String label) {
    this.value = value;
    this.label = label;
  }

  /** In hours, or {@code day}. */
  String value() {
    return value;
  }

  String label() {
    return label;
  }
}
