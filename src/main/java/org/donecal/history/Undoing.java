package org.donecal.history;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.donecal.kernel.Failure;
import org.donecal.signin.Member;
import org.donecal.store.Sql;
import org.hibernate.Session;

/**
 * An undo under way, in the member's turn.
 *
 * @param subjects all that the step changed, of whatever kind
 */
public record Undoing(Session session, Member member, Instant now, UUID step, Set<UUID> subjects) {
  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

  /** The refusal to put back a field; it says which change of it came in between, and when. */
  public Failure.Conflict conflict(Line line, String field) {
    return conflict(line, it -> it.changes(field));
  }

  /** The refusal to take back that a thing came or went, which came or went again since. */
  public Failure.Conflict conflict(Line line) {
    return conflict(line, Line::comesOrGoes);
  }

  private Failure.Conflict conflict(Line line, Predicate<Line> changes) {
    var words =
        new History(new Sql(session), member.id())
            .since(step, line, changes)
            .map(it -> " (" + at(it.at()) + "): " + it.words())
            .orElse(".");
    return new Failure.Conflict("This can't be undone, because of a later change" + words);
  }

  private String at(long second) {
    return AT.format(Instant.ofEpochSecond(second).atZone(member.zone()));
  }
}
