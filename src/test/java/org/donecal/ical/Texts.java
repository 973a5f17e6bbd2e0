package org.donecal.ical;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;

/** Texts as calendar programs write them, and what is read of them. */
final class Texts {
  static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** November 2026, for a reader in Paris. */
  static final Terms NOVEMBER =
      new Terms(
          PARIS,
          Instant.parse("2026-10-31T23:00:00Z"),
          Instant.parse("2026-11-30T23:00:00Z"),
          1000);

  private Texts() {}

  static String calendar(String inside) {
    return ("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//y//EN\n" + inside + "\nEND:VCALENDAR\n")
        .replace("\n", "\r\n");
  }

  static String event(String inside) {
    return "BEGIN:VEVENT\nUID:u1\nSUMMARY:Meeting\n" + inside.strip() + "\nEND:VEVENT\n";
  }

  static Reading read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  static Reading read(byte[] bytes) {
    try {
      return CalendarText.read(Source.of(bytes), NOVEMBER);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static Reading events(String... insides) {
    var all = new StringBuilder();
    for (var inside : insides) {
      all.append(event(inside));
    }
    return read(calendar(all.toString()));
  }
}
