package org.donecal.imports;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.donecal.spans.Moment;

/** What Kimai exports: its default table, and the list of its API. */
final class Kimai {
  private static final String NAME = "kimai";
  private static final String TITLE = "Kimai";

  private Kimai() {}

  /** The table. An end has no date: one before its start is of the next day. */
  static final class Export implements Columns {
    private static final Pattern GUARD = Pattern.compile("\\A' ?(?=[=\\-@+\\t\\r\\n]|(?s:.*DDE))");

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
      return header.has("date", "from", "to", "duration")
          && header.hasAny("customer", "project", "activity", "description");
    }

    @Override
    public List<String> dates() {
      return List.of("date");
    }

    @Override
    public Optional<Told> told(Row row, Times times) {
      return time(row, times)
          .map(
              time ->
                  Told.of(row.line(), Markup.line(text(row, "description")), time)
                      .labelled(text(row, "customer"), text(row, "project"), text(row, "activity"))
                      .tagged(row.list("tags")));
    }

    private static String text(Row row, String column) {
      return GUARD.matcher(row.text(column)).replaceFirst("");
    }

    private static Optional<Told.Time> time(Row row, Times times) {
      var day = times.date(row.required("date"));
      var length = row.found("duration").map(Lengths::hours).orElse(-1L);
      if (row.found("from").isEmpty()) {
        return Optional.of(length).filter(it -> it >= 0).map(it -> new Told.Length(day, it));
      }
      var start = day.atTime(Times.time(row.text("from")));
      return row.found("to").map(Times::time).map(to -> hours(start, day.atTime(to), length));
    }

    private static Told.Time hours(LocalDateTime start, LocalDateTime end, long length) {
      return new Told.Hours(
          new Moment.Wall(start), Stretches.endOf(start, end, length), length, null);
    }
  }

  /**
   * The list of the API; projects and activities are numbers in it, unless it was asked for all.
   */
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
      return Set.of();
    }

    @Override
    public boolean knows(JsonFields first) {
      return first.has("begin", "end", "project", "activity");
    }

    @Override
    public Optional<Told> told(JsonFields fields, Times times) {
      var start = times.moment(fields.required("begin"));
      return fields
          .text("end")
          .map(end -> new Told.Hours(start, times.moment(end), -1, null))
          .map(
              time ->
                  Told.of(fields.line(), Markup.line(fields.text("description").orElse("")), time)
                      .labelled(customer(fields), fields.named("project"), fields.named("activity"))
                      .tagged(fields.texts("tags"))
                      .known(NAME, fields.orNull("id")));
    }

    private static String customer(JsonFields fields) {
      return fields.all().get("project") instanceof Map<?, ?> project
              && project.get("customer") instanceof Map<?, ?> customer
              && customer.get("name") instanceof String name
          ? Row.legible(name)
          : "";
    }
  }
}
