package org.donecal.exports;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.donecal.calendar.EntryView;
import org.donecal.calendar.Excerpt;
import org.donecal.calendar.Reading;
import org.donecal.signin.Member;
import org.donecal.spans.Period;
import org.donecal.store.Sql;
import org.donecal.tags.KeptTag;
import org.donecal.tags.TagList;
import org.donecal.web.Scratch;
import org.hibernate.SessionFactory;

/**
 * What one member takes along: an excerpt of the entries, as of a moment. It is read while it is
 * written down, a piece at a time.
 *
 * @param scratch where may lie what has to wait meanwhile
 */
record Parcel(
    SessionFactory store,
    Reading reading,
    Scratch scratch,
    Member owner,
    Excerpt excerpt,
    Instant packedAt) {

  Iterable<EntryView> entries() {
    return reading.walk(owner, excerpt);
  }

  /** What was decided about the tags of these entries; about all, if it is all that is taken. */
  List<KeptTag> tags(Set<String> names) {
    var tags = store.fromSession(session -> new TagList(new Sql(session), owner.id()).kept());
    return isEverything() ? tags : tags.stream().filter(it -> names.contains(it.name())).toList();
  }

  private boolean isEverything() {
    return excerpt.filter().isEverything() && openAtStart() && openAtEnd();
  }

  /** What is in it, in words. */
  String contents() {
    if (isEverything()) {
      return "all that one calendar holds";
    }
    var filter = excerpt.filter().isEverything() ? "all entries" : excerpt.filter().toString();
    return "a part of one calendar: "
        + filter
        + (openAtStart() && openAtEnd() ? "" : ", " + when());
  }

  private String when() {
    var period = excerpt.period();
    return (openAtStart() ? "" : "from " + period.firstDay() + (openAtEnd() ? " on" : " "))
        + (openAtEnd() ? "" : "up to " + period.dayAfter().minusDays(1));
  }

  /** A name that says what is in it, such as {@code donecal-2026-01-01-2026-03-31.csv}. */
  String fileName(String ending) {
    return "donecal-" + days() + "." + ending;
  }

  private String days() {
    var period = excerpt.period();
    var last = period.dayAfter().minusDays(1);
    if (openAtStart()) {
      return openAtEnd()
          ? "everything-" + packedAt.atZone(owner.zone()).toLocalDate()
          : "until-" + last;
    }
    return openAtEnd() ? "from-" + period.firstDay() : period.firstDay() + "-" + last;
  }

  private boolean openAtStart() {
    return excerpt.period().firstDay().equals(everything().firstDay());
  }

  private boolean openAtEnd() {
    return excerpt.period().dayAfter().equals(everything().dayAfter());
  }

  private Period everything() {
    return Excerpt.everything(owner.zone()).period();
  }
}
