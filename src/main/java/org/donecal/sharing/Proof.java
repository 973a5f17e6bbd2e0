package org.donecal.sharing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.donecal.kernel.Secret;

/**
 * By what a viewer shows to know a share's password.
 *
 * @param token what was given out when the password was told; good for as long as that stays
 */
public record Proof(Optional<String> token, Optional<String> password) {
  public static final Proof NONE = new Proof(Optional.empty(), Optional.empty());

  private static final String MAC = "HmacSHA256";

  public static Proof token(String token) {
    return new Proof(Optional.of(token), Optional.empty());
  }

  /** The token for a share with a password; another password makes another token. */
  static String of(Share share, String passwordHash) {
    try {
      var mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(bytes(passwordHash), MAC));
      return Secret.base64(mac.doFinal(bytes(share.key())));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible); // every Java has it
    }
  }

  boolean proves(Share share, String passwordHash) {
    return token
        .filter(it -> MessageDigest.isEqual(bytes(it), bytes(of(share, passwordHash))))
        .isPresent();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
