package org.donecal.exports;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import org.donecal.calendar.EntryView;
import org.donecal.spans.Span;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands in the sheets of a workbook.
 *
 * @param length in seconds
 * @param start the second of the wall where the entry was made, as if that were in UTC
 * @param end likewise, exclusive
 */
record EntryRow(
    boolean allDay,
    long length,
    long start,
    long end,
    String title,
    String tags,
    String id,
    @Nullable String note,
    @Nullable String zone,
    @Nullable String url) {
  private static final int NONE = -1;

  static EntryRow of(EntryView entry) {
    var span = entry.span();
    return new EntryRow(
        span.allDay(),
        span.length(),
        wall(span, span.startsAt()),
        wall(span, span.endsAt()),
        entry.title(),
        String.join(", ", entry.tags()),
        entry.id(),
        entry.note(),
        entry.zone(),
        entry.url());
  }

  private static long wall(Span span, long second) {
    var zone = span.zone(ZoneOffset.UTC);
    return second + zone.getRules().getOffset(Instant.ofEpochSecond(second)).getTotalSeconds();
  }

  /** The day it begins on, counted from 1970. */
  long day() {
    return Math.floorDiv(start, Span.DAY);
  }

  /** The last day that is in it, of days. */
  long lastDay() {
    return Math.floorDiv(end, Span.DAY) - 1;
  }

  void write(DataOutput out) throws IOException {
    out.writeBoolean(allDay);
    out.writeLong(length);
    out.writeLong(start);
    out.writeLong(end);
    write(title, out);
    write(tags, out);
    write(id, out);
    write(note, out);
    write(zone, out);
    write(url, out);
  }

  /** Reads what {@link #write} wrote. */
  static EntryRow read(DataInput in) throws IOException {
    return new EntryRow(
        in.readBoolean(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        text(in),
        text(in),
        text(in),
        optional(in),
        optional(in),
        optional(in));
  }

  private static void write(@Nullable String text, DataOutput out) throws IOException {
    if (text == null) {
      out.writeInt(NONE);
    } else {
      var bytes = text.getBytes(StandardCharsets.UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
    }
  }

  private static String text(DataInput in) throws IOException {
    return text(in.readInt(), in);
  }

  private static @Nullable String optional(DataInput in) throws IOException {
    var length = in.readInt();
    return length == NONE ? null : text(length, in);
  }

  private static String text(int length, DataInput in) throws IOException {
    var bytes = new byte[length];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
