package org.donecal.imports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.donecal.calendar.Content;
import org.donecal.signin.AccountId;

/**
 * Names what a file tells, so that it is known when it comes again: by what its source calls it, or
 * else by what it says.
 */
final class Identity {
  private final Map<UUID, Integer> alike = new HashMap<>();

  /**
   * What names the same thing whenever it comes, for any account. Of lengths without a time there
   * can be many alike, of which each is one.
   */
  UUID of(Told told, Content content) {
    if (told.id() != null) {
      return hash("id", told.id());
    }
    if (told.time() instanceof Told.Length length) {
      var day = hash("day", length.day() + "", length.seconds() + "", content.title());
      var number = alike.merge(day, 1, Integer::sum);
      return number == 1 ? day : hash("again", day.toString(), number + "");
    }
    var span = content.span();
    return hash(
        "span", span.allDay() + "", span.startsAt() + "", span.endsAt() + "", content.title());
  }

  /** The same for one account. */
  static UUID within(AccountId account, UUID identity) {
    return hash(account.value().toString(), identity.toString());
  }

  private static UUID hash(String... parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var part : parts) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      var bytes = ByteBuffer.wrap(digest.digest());
      return new UUID(bytes.getLong(), bytes.getLong());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
