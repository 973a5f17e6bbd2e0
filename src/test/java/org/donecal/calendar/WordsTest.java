package org.donecal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.donecal.spans.Span;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final long START = Instant.parse("2026-11-22T14:00:00Z").getEpochSecond();

  @Test
  void tellsAChangeOfEndFromOneOfZone() {
    var was = hours(3600, "Europe/Paris");

    assertThat(Words.changed(was, hours(7200, "Europe/Paris")))
        .isEqualTo("Changed the end of 'x' from Sun 22 Nov 16:00 to Sun 22 Nov 17:00");
    assertThat(Words.changed(was, hours(3600, "Asia/Tokyo")))
        .isEqualTo("Changed the zone of 'x' from Europe/Paris to Asia/Tokyo");
  }

  private static Content hours(long seconds, String zone) {
    return new Content("x", null, null, Span.hours(START, START + seconds, ZoneId.of(zone)));
  }
}
