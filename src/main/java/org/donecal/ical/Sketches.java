package org.donecal.ical;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.VObjectDataListener;
import com.github.mangstadt.vinnie.io.Warning;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes in a text line by line and keeps what its events and its zones say. */
final class Sketches implements VObjectDataListener {
  private static final int DEEPEST = 10;
  private static final int MOST_ZONES = 500;

  private final int most;
  private final Faults faults;
  private final Deque<Sketch> open = new ArrayDeque<>();
  private final List<Sketch> events = new ArrayList<>();
  private final List<Sketch> zones = new ArrayList<>();
  private String name = "";
  private String zone = "";
  private boolean ours;
  private final Map<String, Others> others = new TreeMap<>();
  private boolean any;
  private int line;

  /** Things of a kind that are no events, and where the first of them begins. */
  private record Others(int line, int count) {
    Others and(Others more) {
      return new Others(line, count + more.count);
    }
  }

  Sketches(int most, Faults faults) {
    this.most = most;
    this.faults = faults;
  }

  String name() {
    return name;
  }

  /** The zone that the calendar says it is kept in. */
  String zone() {
    return zone;
  }

  /** Whether we wrote it, so that a description is what somebody typed. */
  boolean ours() {
    return ours;
  }

  List<Sketch> events() {
    return events;
  }

  List<Sketch> zones() {
    return zones;
  }

  @Override
  public void onComponentBegin(String component, Context context) {
    line = context.getLineNumber();
    any |= component.equalsIgnoreCase("VCALENDAR");
    if (open.size() == DEEPEST) {
      cut("Components are nested too deep; what follows is left out.");
      context.stop();
      return;
    }
    open.push(new Sketch(component.toUpperCase(Locale.ROOT), line));
  }

  @Override
  public void onComponentEnd(String component, Context context) {
    line = context.getLineNumber();
    var done = open.poll();
    if (done == null) {
      return;
    }
    if (done.is("VEVENT")) {
      if (events.size() == most) {
        cut("There are more than " + most + " events; the others are left out.");
        context.stop();
        return;
      }
      events.add(done);
    } else if (done.is("VTIMEZONE") && zones.size() < MOST_ZONES) {
      zones.add(done);
    } else if (done.is("VTODO") || done.is("VJOURNAL")) {
      others.merge(done.name(), new Others(done.line(), 1), Others::and);
    } else if (done.is("STANDARD") || done.is("DAYLIGHT")) {
      within("VTIMEZONE").ifPresent(it -> it.add(done));
    }
  }

  private Optional<Sketch> within(String kind) {
    @Nullable Sketch parent = open.peek();
    return Optional.ofNullable(parent).filter(it -> it.is(kind));
  }

  @Override
  public void onProperty(VObjectProperty property, Context context) {
    line = context.getLineNumber();
    @Nullable Sketch inside = open.peek();
    if (inside == null || property.getValue() == null) {
      return;
    }
    var name = property.getName();
    if (context.getUnfoldedLine().length() >= BoundedLines.LONGEST) {
      tooLong(name);
    }
    var read = Property.of(property, line);
    if (inside.is("VCALENDAR")) {
      header(name.toUpperCase(Locale.ROOT), read);
    } else if (!inside.add(name, read)) {
      cut("There are more than " + Sketch.MOST_LINES + " lines of " + name + " in one event.");
      context.stop();
    }
  }

  private void tooLong(String property) {
    var message = "This line has more than %d characters".formatted(BoundedLines.LONGEST);
    if (Sketch.isTime(property)) {
      faults.cut(line, message + ".");
    } else if (Sketch.keeps(property)) {
      faults.add(line, message + "; the rest of it is left out.");
    }
  }

  private void header(String property, Property value) {
    switch (property) {
      case "X-WR-CALNAME", "NAME" -> name = name.isEmpty() ? value.text() : name;
      case "X-WR-TIMEZONE" -> zone = value.text();
      case "PRODID" -> ours = value.text().contains("DoneCal");
      default -> {
        // Nothing that matters here.
      }
    }
  }

  @Override
  public void onVersion(String version, Context context) {
    line = context.getLineNumber();
  }

  @Override
  public void onWarning(
      Warning warning,
      @Nullable VObjectProperty property,
      @Nullable Exception cause,
      Context context) {
    var text = context.getUnfoldedLine();
    if (text != null && !text.isBlank() && warning != Warning.UNMATCHED_END) {
      faults.add(
          context.getLineNumber(), "This line can't be understood: " + Faults.quoted(text) + ".");
    }
  }

  private void cut(String message) {
    faults.cut(line, message);
    open.clear();
  }

  /** After the last line. */
  void finish() {
    if (!any) {
      faults.cut(1, "This is no iCalendar text: there is no line BEGIN:VCALENDAR.");
    } else if (!open.isEmpty()) {
      faults.cut(line, "The text breaks off.");
      open.clear();
    }
    others.forEach(
        (kind, some) ->
            faults.leaveOut(
                some.line(),
                some.count(),
                "Only events are taken; %d of the kind %s are left out."
                    .formatted(some.count(), kind)));
  }
}
