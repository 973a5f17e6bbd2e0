package org.donecal.imports;

import java.util.List;
import java.util.Optional;
import org.donecal.spans.Moment;

/** The detailed report of Harvest, which knows hours, and times only where clocks are used. */
final class Harvest implements Columns {
  @Override
  public String name() {
    return "harvest";
  }

  @Override
  public String title() {
    return "Harvest";
  }

  @Override
  public boolean know(Header header) {
    return header.has("date", "client", "project", "task", "notes", "hours");
  }

  @Override
  public List<String> dates() {
    return List.of("date");
  }

  @Override
  public Optional<Told> told(Row row, Times times) {
    return Optional.of(
        Told.of(row.line(), Markup.line(row.text("notes")), time(row, times))
            .labelled(row.text("client"), row.text("project"), row.text("task")));
  }

  private static Told.Time time(Row row, Times times) {
    var day = times.date(row.required("date"));
    var length = Lengths.hours(row.required("hours"));
    var start = row.found("started at").map(it -> day.atTime(Times.time(it)));
    var end = row.found("ended at").map(it -> day.atTime(Times.time(it)));
    return start.isPresent() && end.isPresent()
        ? new Told.Hours(
            new Moment.Wall(start.get()),
            Stretches.endOf(start.get(), end.get(), length),
            length,
            null)
        : new Told.Length(day, length);
  }
}
