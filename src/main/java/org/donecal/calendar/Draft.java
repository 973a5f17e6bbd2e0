package org.donecal.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.donecal.kernel.Failure;
import org.donecal.sentence.Place.Busy;
import org.donecal.sentence.Sentence;
import org.donecal.spans.Span;
import org.donecal.tags.Tags;
import org.donecal.web.Faults;
import org.donecal.web.Input;
import org.jspecify.annotations.Nullable;

/** What was sent of an entry: all of a new one, or what shall change of one that is there. */
record Draft(Input sent) {
  static final int LONGEST_TITLE = 500;
  private static final int LONGEST_NOTE = 20_000;
  private static final int MOST_TAGS = 30;

  /** The zone it was sent from, if it is one. */
  Optional<ZoneId> zone() {
    return new Faults().readOptional(() -> When.zone(sent));
  }

  /** The new entry of somebody who lives in {@code home}; {@code Invalid} with all its faults. */
  Wanted fresh(ZoneId home, int firstHour, Instant now) {
    var faults = new Faults();
    var title = faults.read(() -> title(sentTitle()));
    var note = faults.readOptional(this::note);
    var url = faults.readOptional(this::url);
    var span = faults.read(() -> sentSpan(home, firstHour, now));
    faults.check();
    return new Wanted(title.orElseThrow(), note.orElse(null), url.orElse(null), span.orElseThrow());
  }

  private String sentTitle() {
    return sentence().map(Sentence::title).orElseGet(() -> sent.required("title"));
  }

  private Function<Busy, Span> sentSpan(ZoneId home, int firstHour, Instant now) {
    var sentence = sentence();
    if (sentence.isEmpty()) {
      var span = When.read(sent).fresh(home, now);
      return busy -> span;
    }
    var spoken = new Spoken(sentence.get(), Spoken.place(sent, home, firstHour, now));
    spoken.span(Busy.NEVER); // is an Invalid here already, when it is one
    return spoken::span;
  }

  private Optional<Sentence> sentence() {
    var text = sent.text("sentence");
    if (text.isPresent() && sent.text("title").isPresent()) {
      throw new Failure.Invalid("sentence", "Please give a title or a sentence, not both.");
    }
    return text.map(it -> Sentence.of(it, Spoken.plain(sent.texts("plain"))));
  }

  /** What becomes of an entry; what was not sent stays. */
  Content over(Content current, ZoneId home) {
    var faults = new Faults();
    var title =
        sent.has("title")
            ? faults.read(() -> title(sent.required("title")))
            : Optional.of(current.title());
    var note =
        sent.has("note") ? faults.readOptional(this::note) : Optional.ofNullable(current.note());
    var url = sent.has("url") ? faults.readOptional(this::url) : Optional.ofNullable(current.url());
    var span = faults.read(() -> When.read(sent).instead(current.span(), home));
    faults.check();
    return new Content(
        title.orElseThrow(), note.orElse(null), url.orElse(null), span.orElseThrow());
  }

  /** A title as it is stored; {@code Invalid} when it can't be one. */
  static String title(String text) {
    var title = text.strip();
    if (title.codePoints().allMatch(Draft::isInvisible)) {
      throw new Failure.Invalid("title", "Please give a title.");
    }
    checkLength("title", title, LONGEST_TITLE);
    if (Tags.in(title).size() > MOST_TAGS) {
      throw new Failure.Invalid("title", "An entry can have at most " + MOST_TAGS + " tags.");
    }
    return title;
  }

  private static boolean isInvisible(int character) {
    return isBlank(character) || Character.getType(character) == Character.FORMAT;
  }

  static boolean isBlank(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.isISOControl(character);
  }

  private Optional<String> note() {
    return note(sent.text("note").orElse(null));
  }

  /** A note as it is stored; {@code Invalid} when it can't be one. */
  static Optional<String> note(@Nullable String text) {
    var note = Optional.ofNullable(text).map(String::strip).filter(it -> !it.isEmpty());
    note.ifPresent(it -> checkLength("note", it, LONGEST_NOTE));
    return note;
  }

  private Optional<String> url() {
    return url(sent.text("url").orElse(null));
  }

  /** An address as it is stored; {@code Invalid} when it can't be one. */
  static Optional<String> url(@Nullable String text) {
    var url = Optional.ofNullable(text).map(String::strip).filter(it -> !it.isEmpty());
    url.ifPresent(
        it -> {
          checkLength("url", it, WebAddress.LONGEST);
          if (WebAddress.read(it).isEmpty()) {
            throw new Failure.Invalid(
                "url", "The url must start with http:// or https:// and name a host.");
          }
        });
    return url;
  }

  /** Whether a title is not too long. */
  static boolean fits(String title) {
    return isWithin(title, LONGEST_TITLE);
  }

  private static boolean isWithin(String text, int longest) {
    return text.codePointCount(0, text.length()) <= longest;
  }

  private static void checkLength(String field, String text, int longest) {
    if (!isWithin(text, longest)) {
      throw new Failure.Invalid(
          field, "The " + field + " can have at most " + longest + " characters.");
    }
  }
}
