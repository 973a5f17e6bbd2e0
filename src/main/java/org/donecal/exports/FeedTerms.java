package org.donecal.exports;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Optional;
import org.donecal.calendar.Excerpt;
import org.donecal.kernel.Failure;
import org.donecal.signin.Member;
import org.donecal.spans.Period;
import org.donecal.tags.Filter;
import org.donecal.web.Faults;
import org.donecal.web.Input;
import org.jspecify.annotations.Nullable;

/**
 * What a feed's owner decides.
 *
 * @param filter as it was typed; empty for everything
 */
record FeedTerms(@Nullable String label, String filter) {
  private static final String LABEL = "label";
  private static final String FILTER = "filter";
  private static final int LONGEST_LABEL = 100;
  private static final int LONGEST_FILTER = 1000;

  /** So many whole years before this one are read; older ones are for a file to keep. */
  private static final int YEARS_BACK = 2;

  /** What was sent, over what there was; all faults of it at once. */
  static FeedTerms read(Input sent, Optional<FeedTerms> was) {
    var faults = new Faults();
    var label =
        sent.has(LABEL)
            ? faults.readOptional(() -> sent.text(LABEL).map(FeedTerms::label))
            : was.map(FeedTerms::label);
    var filter =
        was.isPresent() && !sent.has(FILTER)
            ? was.map(FeedTerms::filter)
            : faults.read(() -> filter(sent));
    faults.check();
    return new FeedTerms(label.filter(it -> !it.isEmpty()).orElse(null), filter.orElseThrow());
  }

  private static String label(String text) {
    var label = text.replaceAll("[\\s\\p{C}]+", " ").strip();
    if (label.codePointCount(0, label.length()) > LONGEST_LABEL) {
      throw new Failure.Invalid(LABEL, "A label may have at most 100 characters.");
    }
    return label;
  }

  private static String filter(Input sent) {
    var text =
        sent.text(FILTER)
            .orElseThrow(
                () ->
                    new Failure.Invalid(
                        FILTER, "Please give a filter; an empty one is everything."));
    Filter.parse(text);
    return storable(text.strip());
  }

  private static String storable(String filter) {
    if (filter.codePointCount(0, filter.length()) > LONGEST_FILTER) {
      throw new Failure.Invalid(FILTER, "A filter may have at most 1000 characters.");
    }
    return filter;
  }

  /** With another filter; {@code Invalid} if no feed can keep that. */
  FeedTerms filtered(String other) {
    Filter.parse(other);
    return new FeedTerms(label, storable(other));
  }

  /** What of its owner's calendar a feed has at a moment: all but what lies years back. */
  Excerpt excerpt(Member owner, Instant now) {
    var year = now.atZone(owner.zone()).getYear() - YEARS_BACK;
    var period = Period.read(Optional.of(year + "-01-01"), Optional.empty(), owner.zone());
    return new Excerpt(period, Filter.parse(filter));
  }

  /** As the history has them. */
  JsonObject json() {
    return Json.createObjectBuilder()
        .add(LABEL, label == null ? JsonValue.NULL : Json.createValue(label))
        .add(FILTER, filter)
        .build();
  }

  /** Reads what {@link #json} wrote. */
  static FeedTerms of(JsonObject json) {
    return new FeedTerms(json.isNull(LABEL) ? null : json.getString(LABEL), json.getString(FILTER));
  }
}
