package org.donecal.reminders;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.donecal.history.Recording;
import org.donecal.signin.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A member's wish to be asked by mail what was done.
 *
 * @param nextAt when it asks next, in seconds since 1970; null while it asks no more
 * @param deletedAt since when it is gone, which can be undone
 */
record Reminder(
    UUID id,
    AccountId owner,
    ReminderTerms terms,
    long createdAt,
    @Nullable Long nextAt,
    @Nullable Long deletedAt) {

  static final Recording<Reminder> RECORDING =
      new Recording<>("reminder", Reminder::id, it -> it.terms().json());

  boolean alive() {
    return deletedAt == null;
  }

  boolean asking() {
    return alive() && !terms.paused();
  }

  /** With other terms; when it asks next changes only if they say so. */
  Reminder with(ReminderTerms other, Instant now) {
    var changed = new Reminder(id, owner, other, createdAt, nextAt, deletedAt);
    return other.schedule().equals(terms.schedule()) && other.paused() == terms.paused()
        ? changed
        : changed.planned(now);
  }

  Reminder deleted(Instant now) {
    return new Reminder(id, owner, terms, createdAt, null, now.getEpochSecond());
  }

  Reminder restored(Instant now) {
    return new Reminder(id, owner, terms, createdAt, null, null).planned(now);
  }

  Reminder planned(Instant now) {
    var next = asking() ? terms.schedule().next(now).at().getEpochSecond() : null;
    return new Reminder(id, owner, terms, createdAt, next, deletedAt);
  }

  /** What the owner calls it in sentences: "the reminder at 17:00 on Mon, Tue". */
  String named() {
    var all = terms.schedule().weekdays().size() == DayOfWeek.values().length;
    var days =
        terms
            .weekdays()
            .map(it -> it.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
            .collect(Collectors.joining(", "));
    return "the reminder at " + terms.schedule().time() + (all ? " every day" : " on " + days);
  }
}
