package org.donecal.mail;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.donecal.kernel.Opaque;

/**
 * The name of a message's file, which tells all that is asked of many: when it is due and how often
 * it was tried. Names sort by time; the id is unique among all processes, and stays.
 */
record SpoolName(long due, int attempts, UUID id) {
  static final String ENDING = ".eml";
  private static final Pattern FORM =
      Pattern.compile(
          "(?<due>\\d{13})-(?<attempts>\\d{2})"
              + "-(?<id>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\\.eml");
  private static final int MOST_ATTEMPTS = 99;
  private static final long MINUTE_MILLIS = 60_000;

  static SpoolName fresh(Instant now) {
    return new SpoolName(now.toEpochMilli(), 0, Opaque.fresh(now));
  }

  static Optional<SpoolName> read(String text) {
    var form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(
            new SpoolName(
                Long.parseLong(form.group("due")),
                Integer.parseInt(form.group("attempts")),
                UUID.fromString(form.group("id"))))
        : Optional.empty();
  }

  /** After one more try. */
  SpoolName again(Instant due) {
    return new SpoolName(due.toEpochMilli(), Math.min(attempts + 1, MOST_ATTEMPTS), id);
  }

  /** As if it had never been tried. */
  SpoolName anew(Instant due) {
    return new SpoolName(due.toEpochMilli(), 0, id);
  }

  /**
   * Whether it is to be sent; also if it would have to wait for longer than anything waits, since
   * then the clock was wrong when it was named.
   */
  boolean isDue(Instant now) {
    return due <= now.toEpochMilli() || due > now.plus(BackOff.LONGEST).toEpochMilli();
  }

  /** The folder it waits in. */
  String minute() {
    return minute(Instant.ofEpochMilli(due));
  }

  static String minute(Instant instant) {
    return String.valueOf(Math.floorDiv(instant.toEpochMilli(), MINUTE_MILLIS));
  }

  @Override
  public String toString() {
    var digits = String.valueOf(due);
    return "0".repeat(13 - digits.length())
        + digits
        + (attempts < 10 ? "-0" : "-")
        + attempts
        + "-"
        + id
        + ENDING;
  }
}
