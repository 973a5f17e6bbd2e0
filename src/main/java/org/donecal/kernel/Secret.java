package org.donecal.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Secrets that stand in addresses and open something for whoever has them, and what they are looked
 * up by: a store that is asked for a hash takes as long for any text.
 */
public final class Secret {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private Secret() {}

  /** 256 bits nobody can guess, as they stand in an address. */
  public static String fresh() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return base64(bytes);
  }

  /** What a store looks a secret up by: its SHA-256 in base64url, 43 characters. */
  public static String hash(String secret) {
    return base64(sha256(secret));
  }

  /** The same in hexadecimal. */
  public static String hex(String text) {
    return HexFormat.of().formatHex(sha256(text));
  }

  /** As it may stand in an address. */
  public static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible); // every Java has it
    }
  }
}
