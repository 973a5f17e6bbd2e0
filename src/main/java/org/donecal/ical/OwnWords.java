package org.donecal.ical;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Optional;

/**
 * What an event that we wrote says in properties of our own, because the format has no place for
 * it. What makes no sense there is not said.
 */
record OwnWords(Sketch sketch) {

  String title() {
    return exactly(IcsWriter.TITLE).orElseGet(() -> sketch.text("SUMMARY"));
  }

  String note() {
    return exactly(IcsWriter.NOTE).orElseGet(() -> sketch.text("DESCRIPTION"));
  }

  /** Where the hours were entered, which stand there in UTC. */
  ZoneId zone(ZoneId written) {
    try {
      return sketch.get(IcsWriter.ZONE).map(it -> ZoneId.of(it.text())).orElse(written);
    } catch (DateTimeException unknown) {
      return written;
    }
  }

  private Optional<String> exactly(String property) {
    try {
      return sketch
          .get(property)
          .map(it -> new String(Base64.getDecoder().decode(it.value()), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
