package org.donecal.imports;

import java.util.Optional;

/** The detailed report of solidtime, and the table that it takes from others. */
final class Solidtime implements Columns {
  @Override
  public String name() {
    return "solidtime";
  }

  @Override
  public String title() {
    return "solidtime";
  }

  @Override
  public boolean know(Header header) {
    return header.has(
        "description", "project", "client", "task", "start", "end", "tags", "billable");
  }

  @Override
  public Optional<Told> told(Row row, Times times) {
    var start = times.moment(row.required("start"));
    return row.found("end")
        .map(times::moment)
        .map(end -> new Told.Hours(start, end, length(row), null))
        .map(
            time ->
                Told.of(row.line(), Markup.line(row.text("description")), time)
                    .labelled(row.text("client"), row.text("project"), row.text("task"))
                    .tagged(row.list("tags")));
  }

  private static long length(Row row) {
    return row.found("duration").map(Lengths::hours).orElse(-1L);
  }
}
