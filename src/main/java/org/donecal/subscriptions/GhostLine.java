package org.donecal.subscriptions;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.UUID;
import org.donecal.history.Line;

/** That a ghost was settled, as the history has it; taken back, it is told the other way round. */
final class GhostLine {
  static final String KIND = "ghost";
  static final String EVENT = "event";
  static final String START = "start";

  private GhostLine() {}

  static Line settled(Ghost ghost) {
    var fields =
        Json.createObjectBuilder()
            .add(EVENT, ghost.told().event())
            .add(START, ghost.told().span().startsAt())
            .build();
    return settled(ghost.id(), fields);
  }

  static Line settled(UUID ghost, JsonObject fields) {
    return new Line(KIND, ghost, 0, null, fields);
  }

  static Line open(UUID ghost, JsonObject fields) {
    return new Line(KIND, ghost, 0, fields, null);
  }
}
