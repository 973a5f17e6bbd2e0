package org.donecal.sentence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that a sentence says about time; each part is null when it says nothing of it. */
record Said(@Nullable Days days, @Nullable Hours hours, @Nullable Length length, boolean allDay) {
  static final Said NOTHING = new Said(null, null, null, false);
  static final Said ALL_DAY = new Said(null, null, null, true);

  static Said of(Days days) {
    return new Said(days, null, null, false);
  }

  static Said of(Hours hours) {
    return new Said(null, hours, null, false);
  }

  static Said of(Length length) {
    return new Said(null, null, length, false);
  }

  /** Both, or null when one excludes the other. */
  @Nullable Said and(Said more) {
    if ((days != null && more.days != null)
        || (hours != null && more.hours != null)
        || (length != null && more.length != null)
        || (allDay && more.allDay)) {
      return null;
    }
    var both =
        new Said(
            days == null ? more.days : days,
            hours == null ? more.hours : hours,
            length == null ? more.length : length,
            allDay || more.allDay);
    return both.isPossible() ? both : null;
  }

  private boolean isPossible() {
    if (hours != null) {
      return !inDays() && (length == null || !hours.isRange());
    }
    return length == null || (!isRangeOfDays() && (length.wholeDays() || !allDay));
  }

  private boolean isRangeOfDays() {
    return days != null && days.isRange();
  }

  /** Whether it asks for whole days. */
  boolean inDays() {
    return allDay || isRangeOfDays() || (length != null && length.wholeDays());
  }

  /** Whether it asks for hours. */
  boolean inHours() {
    return hours != null || (length != null && !length.wholeDays());
  }

  /** The words that say it, each part by itself. */
  List<String> print(Vocabulary words) {
    var parts = new ArrayList<String>();
    if (days != null) {
      parts.add(days.print(words));
    }
    if (hours != null) {
      parts.add(hours.print());
    }
    if (length != null) {
      parts.add(length.print(words));
    }
    if (allDay) {
      parts.add(words.writtenAllDay());
    }
    return parts;
  }
}
