package org.donecal.spans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockFaceTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T08:45:00Z, 9:45am, 9:45",
    "2026-11-23T18:45:00Z, 7:45pm, 19:45",
    "2026-11-23T08:00:00Z, 9am, 9:00",
    "2026-11-23T18:00:00Z, 7pm, 19:00",
    "2026-11-23T11:05:00Z, 12:05pm, 12:05",
    "2026-11-23T08:05:00Z, 9:05am, 9:05",
    "2026-11-22T23:00:00Z, 12am, 0:00",
  })
  void tellsTimesAsTheReadersClockDoes(Instant at, String half, String whole) {
    assertThat(new ClockFace(BERLIN, 12).time(at.getEpochSecond())).isEqualTo(half);
    assertThat(new ClockFace(BERLIN, 24).time(at.getEpochSecond())).isEqualTo(whole);
  }
}
