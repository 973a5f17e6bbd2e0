package org.donecal.sharing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** The secrets in the addresses of shares, and how they are looked up. */
final class Key {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private Key() {}

  /** 256 bits nobody can guess, as they stand in an address. */
  static String fresh() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return base64(bytes);
  }

  /** What the store looks a key up by; any text has one. */
  static String hash(String key) {
    return base64(sha256(key));
  }

  static String hex(String text) {
    return HexFormat.of().formatHex(sha256(text));
  }

  static String base64(byte[] bytes) {
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
