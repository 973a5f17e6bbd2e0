package org.donecal.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.donecal.calendar.EntryView;
import org.junit.jupiter.api.Test;

/** What is suggested: what was done again and again. */
class HabitsTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
  private final Habits habits = new Habits(MONDAY, ZoneOffset.UTC);

  private static EntryView done(String title, String day, int minutes) {
    var start = day + "T09:00:00Z";
    var end = day + "T%02d:%02d:00Z".formatted(9 + minutes / 60, minutes % 60);
    return new EntryView(
        "x", title, List.of(), false, start, end, "UTC", null, null, 1, start, start);
  }

  private static EntryView days(String title, String from, String to) {
    var made = "2026-11-01T00:00:00Z";
    return new EntryView("x", title, List.of(), true, from, to, null, null, null, 1, made, made);
  }

  @Test
  void suggestsTheSameWeekdayFirstAndNothingThatWasDoneOnce() {
    var before =
        List.of(
            done("@acme standup", "2026-11-09", 30),
            done("@acme standup", "2026-11-16", 30),
            done("mail", "2026-11-17", 90),
            done("mail", "2026-11-18", 90),
            done("mail", "2026-11-19", 90),
            done("once", "2026-11-16", 30),
            days("@home", "2026-11-16", "2026-11-17"),
            days("@home", "2026-11-20", "2026-11-21"),
            days("@trip", "2026-11-01", "2026-11-03"),
            days("@trip", "2026-11-05", "2026-11-07"));

    assertThat(habits.sentences(before, List.of()))
        .containsExactly("30m @acme standup", "@home", "1h30 mail");
  }

  @Test
  void leavesOutWhatTheDayHasAndWhatNoSentenceSays() {
    var before =
        List.of(
            done("call", "2026-11-09", 30),
            done("call", "2026-11-16", 30),
            done("at 3pm tea", "2026-11-09", 30),
            done("at 3pm tea", "2026-11-16", 30),
            done("two\nlines", "2026-11-09", 30),
            done("two\nlines", "2026-11-16", 30));

    assertThat(habits.sentences(before, List.of(done("call", "2026-11-23", 30)))).isEmpty();
  }

  @Test
  void suggestsAtMostFiveAndEachTitleOnce() {
    var before = new ArrayList<EntryView>();
    for (var title : List.of("a", "b", "c", "d", "e", "f")) {
      before.add(done(title, "2026-11-09", 30));
      before.add(done(title, "2026-11-16", 30));
      before.add(done(title, "2026-11-02", 60));
      before.add(done(title, "2026-10-26", 60));
    }

    assertThat(habits.sentences(before, List.of()))
        .containsExactly("30m a", "30m b", "30m c", "30m d", "30m e");
  }
}
