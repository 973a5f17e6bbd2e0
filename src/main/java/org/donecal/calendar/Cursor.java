package org.donecal.calendar;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import org.donecal.kernel.Failure;
import org.donecal.spans.Span;

/**
 * The place behind one entry in the list of all, which are sorted by start, days before hours, and
 * id: it stays where it is whatever is added or deleted.
 *
 * @param startsAt as in {@link Span}
 */
record Cursor(boolean allDay, long startsAt, UUID id) {
  private static final int LENGTH = 1 + Long.BYTES + 2 * Long.BYTES;

  String text() {
    var bytes = ByteBuffer.allocate(LENGTH).put((byte) (allDay ? 1 : 0)).putLong(startsAt);
    bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  static Cursor read(String text) {
    try {
      var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      if (bytes.capacity() == LENGTH) {
        var allDay = bytes.get() == 1;
        var startsAt = bytes.getLong();
        if (Span.mayStartAt(startsAt)) {
          return new Cursor(allDay, startsAt, new UUID(bytes.getLong(), bytes.getLong()));
        }
      }
    } catch (IllegalArgumentException notBase64) {
      // told below
    }
    throw new Failure.Invalid("cursor", "This cursor was not given out here.");
  }
}
