package org.donecal.imports;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.donecal.kernel.Failure;
import org.donecal.spans.Moment;

/** Any table that has a start and an end or a length, or a date and how much of it. */
final class Generic implements Columns {
  private static final String[] ID = {"key", "id", "identifier"};
  private static final String[] CLIENT = {"client", "customer", "client name", "customer name"};
  private static final String[] PROJECT = {
    "project", "pr", "proj", "project name", "project key", "project id", "project path"
  };
  private static final String[] TASK = {"task", "activity", "task name", "activity name"};
  private static final String[] TAGS = {"tags", "tag"};
  private static final String[] START = {
    "start", "begin", "start time", "begin time", "from", "started", "started at", "time in"
  };
  private static final String[] STOP = {
    "stop", "end", "stop time", "end time", "to", "until", "finished", "ended at", "time out"
  };
  private static final String[] DATE = {"date", "day", "start date", "begin date"};
  private static final String[] END_DATE = {"end date", "stop date"};
  private static final String[] LENGTH = {
    "duration", "duration h:m", "h:m:s", "hh:mm", "hh:mm:ss", "hours", "time spent", "duration (h)"
  };
  private static final String[] MINUTES = {"minutes", "duration (min)", "duration (minutes)"};
  private static final String[] TEXT = {
    "description", "title", "summary", "comment", "ds", "event", "subject", "what", "notes", "note"
  };
  private static final String[] URL = {"url", "link"};
  private static final Set<String> KNOWN =
      Stream.of(
              ID, CLIENT, PROJECT, TASK, TAGS, START, STOP, DATE, END_DATE, LENGTH, MINUTES, TEXT,
              URL)
          .flatMap(Arrays::stream)
          .collect(Collectors.toUnmodifiableSet());

  @Override
  public String name() {
    return "generic";
  }

  @Override
  public String title() {
    return "any CSV";
  }

  @Override
  public boolean know(Header header) {
    var when = header.hasAny(START) && (header.hasAny(STOP) || hasLength(header));
    var amount = header.hasAny(DATE) && (hasLength(header) || header.hasAny(STOP));
    return (when || amount)
        && (header.hasAny(TEXT) || header.hasAny(TAGS) || header.hasAny(PROJECT));
  }

  private static boolean hasLength(Header header) {
    return header.hasAny(LENGTH) || header.hasAny(MINUTES);
  }

  @Override
  public List<String> dates() {
    return Stream.of(DATE, END_DATE, START, STOP).flatMap(Arrays::stream).toList();
  }

  @Override
  public List<String> strange(Header header) {
    return header.names().stream().filter(it -> !it.isEmpty() && !KNOWN.contains(it)).toList();
  }

  @Override
  public Optional<Told> told(Row row, Times times) {
    return time(row, times)
        .map(
            time ->
                Told.of(row.line(), Markup.line(row.text(TEXT)), time)
                    .labelled(row.text(CLIENT), row.text(PROJECT), row.text(TASK))
                    .tagged(tags(row.text(TAGS)))
                    .noted(note(row))
                    .linked(row.orNull(URL))
                    .known(name(), row.orNull(ID)));
  }

  /** Names parted by commas or semicolons, or each with its marker. */
  static List<String> tags(String text) {
    return List.of(text.split(text.startsWith("#") ? "[\\s,;]+" : "\\s*[,;]\\s*"));
  }

  /** Notes beside a description. */
  private static String note(Row row) {
    var text = row.text(TEXT);
    var note = row.text("notes", "note", "comment");
    return note.equals(text) ? "" : Markup.plain(note);
  }

  private static Optional<Told.Time> time(Row row, Times times) {
    var start = row.text(START);
    if (start.isEmpty()) {
      return Optional.of(amount(row, times));
    }
    var from = moment(row, times, start, DATE);
    var stop = row.text(STOP);
    if (!stop.isEmpty() && from instanceof Moment.Day first) {
      return Optional.of(new Told.Days(first.date(), times.date(stop).plusDays(1)));
    }
    if (!stop.isEmpty()) {
      return Optional.of(new Told.Hours(from, end(row, times, from, stop), length(row), null));
    }
    return Optional.of(length(row)).filter(it -> it >= 0).map(it -> new Told.Lasting(from, it));
  }

  private static Moment moment(Row row, Times times, String text, String... dates) {
    return isTime(text)
        ? times.moment(
            row.found(dates)
                .orElseThrow(() -> new Failure.Invalid("date", "There is a time without a date.")),
            text)
        : times.moment(text);
  }

  private static boolean isTime(String text) {
    return text.matches("(?i)\\d{1,2}[:.]\\d{2}([:.]\\d{2})?[\\s\\u00a0\\u202f]*([ap]\\.?m\\.?)?");
  }

  /** A time without a date is of the day of the start, or of the next if it were before. */
  private static Moment end(Row row, Times times, Moment start, String stop) {
    if (isTime(stop) && row.found(END_DATE).isEmpty() && start instanceof Moment.Wall wall) {
      return Stretches.endOf(
          wall.time(), wall.time().toLocalDate().atTime(Times.time(stop)), length(row));
    }
    return moment(row, times, stop, END_DATE);
  }

  private static long length(Row row) {
    return row.found(LENGTH)
        .map(Lengths::hours)
        .or(() -> row.found(MINUTES).map(Lengths::minutes))
        .orElse(-1L);
  }

  /** How much of a day: all of it, if no number says how much. */
  private static Told.Time amount(Row row, Times times) {
    var day = row.found(DATE).map(times::date);
    var date =
        day.orElseThrow(() -> new Failure.Invalid("start", "There is neither a start nor a date."));
    return row.text(LENGTH).isEmpty() && row.text(MINUTES).matches("(?i)(all )?day|")
        ? new Told.Days(date, lastDay(row, times, date).plusDays(1))
        : new Told.Length(date, length(row));
  }

  private static LocalDate lastDay(Row row, Times times, LocalDate first) {
    return row.found(END_DATE).map(times::date).orElse(first);
  }
}
