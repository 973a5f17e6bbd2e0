package org.donecal.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.donecal.signin.Member;

/** The changes of one day of the member's, as the page shows them. */
public record HistoryDay(String name, List<Row> changes) {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);

  /**
   * One change.
   *
   * @param time as the member's clock shows it
   * @param way what the button does: {@code Undo} or {@code Redo}
   * @param target the change that the button takes back
   */
  public record Row(
      String id, String at, String time, String words, boolean undone, String way, String target) {}

  /**
   * @param changes the newest first
   */
  static List<HistoryDay> of(List<ChangeView> changes, Member member) {
    var seen = new Seen(changes);
    var hour = member.preferences().clock() == 12 ? "h:mm a" : "HH:mm";
    var clock = DateTimeFormatter.ofPattern(hour, Locale.ENGLISH);
    var days = new LinkedHashMap<LocalDate, List<Row>>();
    for (var change : changes) {
      var at = Instant.parse(change.at()).atZone(member.zone());
      days.computeIfAbsent(at.toLocalDate(), day -> new ArrayList<>())
          .add(seen.row(change, clock.format(at)));
    }
    return days.entrySet().stream()
        .map(it -> new HistoryDay(NAME.format(it.getKey()), it.getValue()))
        .toList();
  }

  /** All changes on the page, by which one tells what the others are. */
  private static final class Seen {
    private final Map<String, ChangeView> byId = new HashMap<>();
    private final Map<String, String> takenBackBy = new HashMap<>();

    Seen(List<ChangeView> changes) {
      for (var change : changes) {
        byId.put(change.id(), change);
        if (change.undoes() != null && !change.undone()) {
          takenBackBy.put(change.undoes(), change.id());
        }
      }
    }

    Row row(ChangeView change, String time) {
      var way = isUndo(change) == change.undone() ? "Undo" : "Redo";
      return new Row(
          change.id(),
          change.at(),
          time,
          change.words(),
          change.undone(),
          way,
          takenBackBy.getOrDefault(change.id(), change.id()));
    }

    /** An undo of an undo does the thing again, and is none. */
    private boolean isUndo(ChangeView change) {
      if (change.undoes() == null) {
        return false;
      }
      var undone = byId.get(change.undoes());
      return undone == null || !isUndo(undone);
    }
  }
}
