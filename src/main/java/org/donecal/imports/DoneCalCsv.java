package org.donecal.imports;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.donecal.kernel.Failure;

/**
 * The tables that DoneCal exports: those of 2012, which know no times, and those of today, which
 * have more columns, and guard what a spreadsheet would take for a formula.
 */
final class DoneCalCsv implements Columns {
  private static final String[] OLD = {"event", "date", "days", "hours", "description"};
  private static final String[] NEW = {"tags", "start", "end", "zone", "url", "id"};
  private static final String TOTAL = "TOTAL:";
  private static final Pattern FORMULA =
      Pattern.compile("(\\A|[;\\t\\r\\n])([ \"]*)'('*)(?=[=+\\-@＝＋－＠])");
  private static final Pattern LINE = Pattern.compile("\\A([ \"]*)'('*)(?=[\\t\\r\\n])");

  @Override
  public String name() {
    return "donecal-csv";
  }

  @Override
  public String title() {
    return "DoneCal (CSV)";
  }

  @Override
  public boolean know(Header header) {
    return header.has(OLD);
  }

  private static boolean isNew(Header header) {
    return header.has(NEW);
  }

  @Override
  public List<String> dates() {
    return List.of("date");
  }

  @Override
  public Optional<Told> told(Row row, Times times) {
    return isNew(row.header()) ? Optional.of(today(unguarded(row), times)) : old(row, times);
  }

  private static Optional<Told> old(Row row, Times times) {
    var title = row.text("event");
    if (title.startsWith(TOTAL) && row.text("date").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Told.of(row.line(), required(title), amount(row, times)).noted(row.orNull("description")));
  }

  private static Told today(Row row, Times times) {
    var time = row.found("start").isPresent() ? time(row, times) : amount(row, times);
    return Told.of(row.line(), required(row.text("event")), time)
        .tagged(row.list("tags"))
        .noted(row.orNull("description"))
        .linked(row.orNull("url"))
        .known(Told.OURS, row.orNull("id"));
  }

  private static String required(String title) {
    if (title.isEmpty()) {
      throw new Failure.Invalid("event", "The event has no title.");
    }
    return title;
  }

  private static Told.Time time(Row row, Times times) {
    var start = row.required("start");
    var end = row.required("end");
    return row.found("zone").isEmpty() && start.length() <= 10
        ? new Told.Days(times.date(start), times.date(end))
        : new Told.Hours(
            times.moment(start),
            times.moment(end),
            -1,
            row.found("zone").map(OwnJson::zone).orElse(null));
  }

  /** So many days from a date on, the first included, or so many hours of it. */
  private static Told.Time amount(Row row, Times times) {
    var date = times.date(row.required("date"));
    var days = row.text("days");
    var hours = row.text("hours");
    if (days.isEmpty() == hours.isEmpty()) {
      throw new Failure.Invalid("days", "There must be either days or hours.");
    }
    return days.isEmpty()
        ? new Told.Length(date, Lengths.hours(hours))
        : new Told.Days(date, date.plusDays(whole(days)));
  }

  private static long whole(String days) {
    if (!days.matches("\\d{1,5}(?:[.,]0*)?")) {
      throw new Failure.Invalid("days", "\"" + Times.shown(days) + "\" is no number of days.");
    }
    return Math.max(1, Long.parseLong(days.replaceFirst("[.,].*", "")));
  }

  private static Row unguarded(Row row) {
    return new Row(
        row.line(), row.header(), row.cells().stream().map(DoneCalCsv::unguarded).toList());
  }

  static String unguarded(String cell) {
    var text = FORMULA.matcher(cell).replaceAll("$1$2$3");
    return LINE.matcher(text).replaceFirst("$1$2");
  }
}
