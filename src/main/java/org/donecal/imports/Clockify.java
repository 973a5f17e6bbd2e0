package org.donecal.imports;

import java.util.List;
import java.util.Optional;

/** The detailed report of Clockify, whose columns were others from time to time. */
final class Clockify implements Columns {
  private static final String[] LENGTHS = {"duration (h)", "duration (decimal)", "duration"};

  @Override
  public String name() {
    return "clockify";
  }

  @Override
  public String title() {
    return "Clockify";
  }

  @Override
  public boolean know(Header header) {
    return header.has("project", "description", "start date", "start time")
        && header.hasAny("duration (h)", "duration (decimal)");
  }

  @Override
  public List<String> dates() {
    return List.of("start date", "end date");
  }

  @Override
  public DateOrder usualOrder() {
    return DateOrder.MDY;
  }

  @Override
  public Optional<Told> told(Row row, Times times) {
    return Stretches.between(row, times, LENGTHS)
        .map(
            time ->
                Told.of(row.line(), Markup.line(row.text("description")), time)
                    .labelled(row.text("client"), row.text("project"), row.text("task", "activity"))
                    .tagged(row.list("tags")));
  }
}
