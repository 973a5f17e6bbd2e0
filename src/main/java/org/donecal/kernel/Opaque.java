package org.donecal.kernel;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Ids that reveal no counts and can't be guessed from one another: UUIDs of version 7 (RFC 9562),
 * whose 74 random bits follow the millisecond, so that new rows lie side by side in an index.
 * Outside they are 22 characters of base64url.
 */
public final class Opaque {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int TEXT_LENGTH = 22;

  private Opaque() {}

  public static UUID fresh(Instant now) {
    var high = (now.toEpochMilli() << 16) | 0x7000L | (RANDOM.nextLong() & 0x0FFFL);
    var low = (RANDOM.nextLong() >>> 2) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  /** What comes before all ids that are made from then on, and behind those made before. */
  public static UUID first(Instant then) {
    return new UUID(then.toEpochMilli() << 16, 0);
  }

  public static String text(UUID id) {
    var bytes = ByteBuffer.allocate(16);
    bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /** The id a text stands for; empty for anything that was never given out by {@link #text}. */
  public static Optional<UUID> read(String text) {
    if (text.length() != TEXT_LENGTH) {
      return Optional.empty();
    }
    try {
      var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      var id = new UUID(bytes.getLong(), bytes.getLong());
      return Optional.of(id).filter(it -> text(it).equals(text));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
