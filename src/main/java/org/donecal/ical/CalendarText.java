package org.donecal.ical;

import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectReader;
import java.io.IOException;
import java.io.Reader;

/** Reads an iCalendar text: any bytes will do, and what makes no sense is told line by line. */
public final class CalendarText {
  private CalendarText() {}

  /**
   * What the text says.
   *
   * @throws IOException when the source can't be read, never for what it says
   */
  public static Reading read(Source source, Terms terms) throws IOException {
    var faults = new Faults();
    return read(Encoding.open(source, faults), terms, faults);
  }

  /**
   * What a text says whose encoding is known.
   *
   * @throws IOException when the text can't be read, never for what it says
   */
  public static Reading read(Reader text, Terms terms) throws IOException {
    return read(text, terms, new Faults());
  }

  private static Reading read(Reader text, Terms terms, Faults faults) throws IOException {
    var sketches = new Sketches(terms.most(), faults);
    var lines = new BoundedLines(new Legible(text));
    try (var reader = new VObjectReader(lines, SyntaxRules.iCalendar())) {
      reader.parse(sketches);
    }
    sketches.finish();
    var events = new Expansion(sketches, terms, faults).events();
    return new Reading(sketches.name(), events, faults.list(), faults.leftOut(), faults.whole());
  }
}
