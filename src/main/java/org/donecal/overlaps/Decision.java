package org.donecal.overlaps;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.donecal.calendar.Content;
import org.donecal.calendar.EntryView;
import org.donecal.calendar.Step;
import org.donecal.history.Done;
import org.donecal.kernel.Failure;
import org.donecal.kernel.Opaque;
import org.donecal.web.Faults;
import org.donecal.web.Input;

/**
 * What shall be done about two entries that overlap.
 *
 * @param entry stays as it is
 * @param other what has to give way
 */
record Decision(UUID entry, UUID other, How how) {

  /** Cutting keeps the larger part of the other, splitting both, keeping everything. */
  enum How {
    CUT,
    SPLIT,
    KEEP
  }

  static Decision read(Input sent) {
    var faults = new Faults();
    var entry = faults.read(() -> sent.required("entry"));
    var other = faults.read(() -> sent.required("other"));
    var how = faults.read(() -> how(sent.required("how")));
    faults.check();
    var decision =
        new Decision(id(entry.orElseThrow()), id(other.orElseThrow()), how.orElseThrow());
    if (decision.entry.equals(decision.other)) {
      throw new Failure.Invalid("other", "An entry can't overlap itself.");
    }
    return decision;
  }

  private static How how(String text) {
    return Stream.of(How.values())
        .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(
            () -> new Failure.Invalid("how", "The how must be \"cut\", \"split\" or \"keep\"."));
  }

  private static UUID id(String text) {
    return Opaque.read(text).orElseThrow(() -> new Failure.NotFound("There is no such entry."));
  }

  Done<List<EntryView>> carryOut(Step step, Kept kept) {
    var staying = step.content(entry);
    var yielding = step.content(other);
    var pair = new Pair(stretch(entry, staying), stretch(other, yielding));
    if (staying.span().allDay() || yielding.span().allDay() || pair.seconds() <= 0) {
      throw new Failure.Conflict(
          "%s and %s do not overlap any more.".formatted(staying.quoted(), yielding.quoted()));
    }
    if (how == How.KEEP) {
      kept.keep(pair);
      return new Done<>(List.of(), Optional.empty());
    }
    return giveWay(step, staying, yielding);
  }

  private static Stretch stretch(UUID id, Content content) {
    return new Stretch(id, content.span().startsAt(), content.span().endsAt());
  }

  private Done<List<EntryView>> giveWay(Step step, Content staying, Content yielding) {
    var left = Remains.of(yielding.span(), staying.span());
    if (left.none()) {
      throw new Failure.Conflict(
          "%s covers all of %s. You can delete it instead."
              .formatted(staying.quoted(), yielding.quoted()));
    }
    var shown = new ArrayList<EntryView>();
    if (how == How.SPLIT && left.both()) {
      shown.add(step.change(other, yielding.withSpan(left.before().orElseThrow())));
      shown.add(step.add(yielding.withSpan(left.after().orElseThrow())));
      return new Done<>(
          shown, step.finish("Split %s around %s".formatted(yielding.quoted(), staying.quoted())));
    }
    shown.add(step.change(other, yielding.withSpan(left.larger())));
    return new Done<>(
        shown,
        step.finish(
            "Cut %s where %s %s"
                .formatted(
                    yielding.quoted(), staying.quoted(), left.keepsBefore() ? "begins" : "ends")));
  }
}
