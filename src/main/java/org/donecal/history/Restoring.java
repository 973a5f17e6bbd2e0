package org.donecal.history;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Puts things back that are made, changed field by field, and taken away, as their {@link
 * Recording} tells.
 */
public abstract class Restoring<T> implements Undoable {
  private final Recording<T> recording;

  protected Restoring(Recording<T> recording) {
    this.recording = recording;
  }

  @Override
  public final String kind() {
    return recording.kind();
  }

  /** One of the member's, be it gone; what is not even that any more stays as it is. */
  protected abstract Optional<T> find(Undoing undoing, UUID id);

  protected abstract boolean isAlive(T thing);

  protected abstract T gone(T thing, Undoing undoing);

  /** As it was before it went; refuses where there is no room for it. */
  protected abstract T back(T thing, Undoing undoing, Line line);

  protected abstract T with(T thing, JsonObject fields, Undoing undoing);

  protected abstract void write(T thing, Undoing undoing);

  @Override
  public final List<Line> putBack(Undoing undoing, List<Line> lines) {
    var written = new ArrayList<Line>();
    for (var line : lines) {
      find(undoing, line.subject()).ifPresent(it -> written.add(putBack(it, undoing, line)));
    }
    return written;
  }

  private Line putBack(T thing, Undoing undoing, Line line) {
    if (line.was() == null ? !isAlive(thing) : line.became() == null && isAlive(thing)) {
      throw undoing.conflict(line);
    }
    if (line.was() == null) {
      write(gone(thing, undoing), undoing);
      return recording.gone(thing);
    }
    if (line.became() == null) {
      write(back(thing, undoing, line), undoing);
      return recording.made(thing);
    }
    var again = with(thing, fields(thing, undoing, line), undoing);
    write(again, undoing);
    return recording.changed(thing, again);
  }

  /** As they are, but for those that the line changed. */
  private JsonObject fields(T thing, Undoing undoing, Line line) {
    var is = recording.fields().apply(thing);
    var fields = Json.createObjectBuilder(is);
    Objects.requireNonNull(line.became())
        .forEach(
            (field, value) -> {
              if (!value.equals(is.get(field))) {
                throw undoing.conflict(line, field);
              }
              fields.remove(field);
            });
    Objects.requireNonNull(line.was()).forEach(fields::add);
    return fields.build();
  }
}
