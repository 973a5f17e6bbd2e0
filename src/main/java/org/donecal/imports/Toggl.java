package org.donecal.imports;

import java.util.List;
import java.util.Optional;

/** The detailed report of Toggl Track. */
final class Toggl implements Columns {
  @Override
  public String name() {
    return "toggl";
  }

  @Override
  public String title() {
    return "Toggl Track";
  }

  @Override
  public boolean know(Header header) {
    return header.has("description", "start date", "start time", "end date", "end time", "duration")
        && header.hasAny("project", "client");
  }

  @Override
  public List<String> dates() {
    return List.of("start date", "end date");
  }

  @Override
  public Optional<Told> told(Row row, Times times) {
    return Stretches.between(row, times, "duration")
        .map(
            time ->
                Told.of(row.line(), Markup.line(row.text("description")), time)
                    .labelled(row.text("client"), row.text("project"), row.text("task"))
                    .tagged(row.list("tags")));
  }
}
