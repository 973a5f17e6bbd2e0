package org.donecal.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import org.donecal.kernel.Failure;
import org.jspecify.annotations.Nullable;

/**
 * The name a client gave to one request, so that it can be sent again without doing its work twice.
 *
 * @param hash of what was asked for under that name
 */
record RequestKey(String key, String hash) {
  static final String HEADER = "Idempotency-Key";
  private static final int LONGEST = 200;

  static Optional<RequestKey> of(@Nullable String header, String body) {
    if (header == null) {
      return Optional.empty();
    }
    if (header.isEmpty()
        || header.length() > LONGEST
        || !header.chars().allMatch(it -> it > ' ' && it < 127)) {
      throw new Failure.Invalid(
          HEADER, "The key must be 1 to " + LONGEST + " visible ASCII characters.");
    }
    return Optional.of(new RequestKey(header, hash(body)));
  }

  private static String hash(String body) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(digest.digest(body.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
