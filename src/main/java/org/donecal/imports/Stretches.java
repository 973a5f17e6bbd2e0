package org.donecal.imports;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import org.donecal.spans.Moment;

/** Hours in tables that have a date and a time for each end, or a length for one of them. */
final class Stretches {
  private Stretches() {}

  /**
   * From {@code start date} and {@code start time} on, to the same of the end or for a length;
   * empty while neither is known, as the clock is still running.
   */
  static Optional<Told.Time> between(Row row, Times times, String... lengths) {
    var start = times.moment(row.required("start date"), row.required("start time"));
    var length = row.found(lengths).map(Lengths::hours);
    if (row.found("end time").isPresent()) {
      var day = row.found("end date").orElseGet(() -> row.text("start date"));
      var end = times.moment(day, row.text("end time"));
      return Optional.of(new Told.Hours(start, end, length.orElse(-1L), null));
    }
    return length.map(seconds -> new Told.Lasting(start, seconds));
  }

  /** The end that a time of day is of: the same day, or the next if that would be before. */
  static Moment endOf(LocalDateTime start, LocalDateTime end, long length) {
    var after = end.isBefore(start) ? end.plusDays(1) : end;
    var shown = Duration.between(start, after).toSeconds();
    var days =
        length < 0 ? 0 : Math.round((length - shown) / (double) Duration.ofDays(1).toSeconds());
    return new Moment.Wall(days > 0 && days <= 30 ? after.plusDays(days) : after);
  }
}
