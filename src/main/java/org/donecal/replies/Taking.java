package org.donecal.replies;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.donecal.calendar.Content;
import org.donecal.calendar.Step;
import org.donecal.kernel.Failure;
import org.donecal.kernel.Opaque;
import org.donecal.kernel.Secret;
import org.donecal.replies.Answer.Refusal;

/** Adds to a calendar what was told, as one step, and gathers what came of each thing. */
final class Taking {
  private static final int LONGEST_SHOWN = 120;

  private final Step step;
  private final Stack stack;
  private final Listing listing;
  private final List<String> added = new ArrayList<>();
  private final List<String> already = new ArrayList<>();
  private final List<Refusal> refused = new ArrayList<>();
  private final Set<Content> seen = new LinkedHashSet<>();
  private Optional<Content> first = Optional.empty();

  Taking(Step step, Stack stack, Listing listing) {
    this.step = step;
    this.stack = stack;
    this.listing = listing;
  }

  void refuse(String line, String why) {
    refused.add(new Refusal(shown(line), why));
  }

  void take(Told told) {
    try {
      var content = step.heal(stack.put(told));
      if (seen.add(content) && step.taken().twins(List.of(content)).isEmpty()) {
        step.add(content);
        first = first.or(() -> Optional.of(content));
        added.add(listing.line(content));
      } else {
        already.add(listing.line(content));
      }
    } catch (Failure.Invalid notUnderstood) {
      refuse(told.sentence(), String.valueOf(notUnderstood.getMessage()));
    }
  }

  private static String shown(String line) {
    return line.codePointCount(0, line.length()) <= LONGEST_SHOWN
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
  }

  /** What was done, and the step of the history that it made, if it changed anything. */
  record Result(Answer answer, Optional<UUID> step) {}

  Result finish() {
    var made = step.finish(words()).flatMap(Opaque::read);
    var undo = made.isPresent() ? Secret.fresh() : "";
    var outcome = added.isEmpty() ? Outcome.NOTHING : Outcome.ADDED;
    return new Result(new Answer(outcome, listing.day(), added, already, refused, undo), made);
  }

  private String words() {
    return added.size() == 1
        ? "Added " + first.orElseThrow().quoted() + " by mail"
        : "Added " + added.size() + " entries by mail";
  }
}
