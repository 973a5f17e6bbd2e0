package org.donecal.calendar;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.donecal.sentence.Sentence;
import org.donecal.spans.Span;
import org.donecal.spans.Stamp;
import org.donecal.tags.Tags;

/** What a sentence means, as the API shows it: as the entry that it would become. */
public record SentenceView(
    String title, List<String> tags, String start, String end, boolean allDay, List<Part> spans) {

  /**
   * A part of the text that was understood, in UTF-16 units.
   *
   * @param kind of the word, or {@code tag}
   */
  public record Part(int from, int to, String kind) {}

  static SentenceView of(String text, Sentence sentence, Span span) {
    var zone = span.zone(ZoneOffset.UTC);
    return new SentenceView(
        sentence.title(),
        Tags.in(sentence.title()),
        span.allDay() ? Stamp.date(span.startsAt()) : Stamp.of(span.startsAt(), zone),
        span.allDay() ? Stamp.date(span.endsAt()) : Stamp.of(span.endsAt(), zone),
        span.allDay(),
        parts(text, sentence));
  }

  /** No tag lies in an understood word, for words with a marker are passed over. */
  private static List<Part> parts(String text, Sentence sentence) {
    var parts = new ArrayList<Part>();
    sentence.words().forEach(it -> parts.add(new Part(it.from(), it.to(), it.kind().text())));
    Tags.marks(text).forEach(it -> parts.add(new Part(it.start(), it.end(), "tag")));
    parts.sort(Comparator.comparingInt(Part::from));
    return parts;
  }
}
