package org.donecal.ical;

import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectReader;
import java.io.IOException;

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
    var sketches = new Sketches(terms.most(), faults);
    try (var reader = new VObjectReader(Encoding.open(source, faults), SyntaxRules.iCalendar())) {
      reader.parse(sketches);
    }
    sketches.finish();
    var events = new Expansion(sketches, terms, faults).events();
    return new Reading(sketches.name(), events, faults.list(), sketches.whole() && faults.few());
  }
}
