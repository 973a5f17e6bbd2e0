package org.donecal.imports;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.donecal.spans.Moment;

/**
 * What TimeTagger writes: the table of its export dialog, its report, and the records of its API.
 */
final class TimeTagger {
  private static final String NAME = "timetagger";
  private static final String TITLE = "TimeTagger";
  private static final String HIDDEN = "HIDDEN";

  private TimeTagger() {}

  private static List<String> tags(String text) {
    return List.of(text.split("\\s+"));
  }

  /** The table of the export dialog. A timer that runs has its start for its end. */
  static final class Export implements Columns {
    @Override
    public String name() {
      return NAME;
    }

    @Override
    public String title() {
      return TITLE;
    }

    @Override
    public boolean know(Header header) {
      return header.has("key", "start", "stop", "tags", "description");
    }

    @Override
    public Optional<Told> told(Row row, Times times) {
      var start = row.required("start");
      var stop = row.required("stop");
      var text = row.text("description");
      if (start.equals(stop) || text.startsWith(HIDDEN)) {
        return Optional.empty();
      }
      var time = new Told.Hours(times.moment(start), times.moment(stop), -1, null);
      return Optional.of(
          Told.of(row.line(), Markup.line(text), time)
              .tagged(tags(row.text("tags")))
              .known(NAME, row.orNull("key")));
    }
  }

  /** The report as CSV: groups, gaps, and records whose stop has no date. */
  static final class Report implements Columns {
    @Override
    public String name() {
      return NAME;
    }

    @Override
    public String title() {
      return TITLE;
    }

    @Override
    public boolean know(Header header) {
      return header.has("subtotals", "tag groups", "date", "start", "stop", "description");
    }

    @Override
    public Optional<Told> told(Row row, Times times) {
      if (row.text("start").isEmpty()) {
        return Optional.empty();
      }
      var date = row.required("date");
      var day = times.in(date.indexOf('/') > 0 ? DateOrder.MDY : DateOrder.DMY).date(date);
      var start = day.atTime(Times.time(row.required("start")));
      var time = hours(start, day.atTime(Times.time(row.required("stop"))), length(row));
      return Optional.of(
          Told.of(row.line(), Markup.line(row.text("description")), time)
              .tagged(tags(row.text("tags"))));
    }

    /** It is rounded, but tells whether days went by. */
    private static long length(Row row) {
      return row.found("duration").map(Lengths::hours).orElse(-1L);
    }

    private static Told.Time hours(LocalDateTime start, LocalDateTime stop, long length) {
      return new Told.Hours(
          new Moment.Wall(start), Stretches.endOf(start, stop, length), length, null);
    }
  }

  /** The records of the API. */
  static final class Api implements Records {
    @Override
    public String name() {
      return NAME;
    }

    @Override
    public String title() {
      return TITLE;
    }

    @Override
    public Set<String> lists() {
      return Set.of("records");
    }

    @Override
    public boolean knows(JsonFields first) {
      return first.has("t1", "t2", "ds");
    }

    @Override
    public Optional<Told> told(JsonFields fields, Times times) {
      var start = times.moment(fields.required("t1"));
      var stop = times.moment(fields.required("t2"));
      var text = fields.text("ds").orElse("");
      if (start.equals(stop) || text.startsWith(HIDDEN)) {
        return Optional.empty();
      }
      return Optional.of(
          Told.of(fields.line(), Markup.line(text), new Told.Hours(start, stop, -1, null))
              .known(NAME, fields.orNull("key")));
    }
  }
}
