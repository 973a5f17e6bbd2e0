package org.donecal.signin;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.donecal.kernel.Failure;
import org.donecal.web.Input;

/**
 * Which passwords are good enough, and their hashes: Argon2id with the parameters that OWASP
 * recommends as the least. Each hash takes 19 MiB while it is made, so only a few are made at a
 * time; who waits too long is told to come back.
 */
public final class Passwords {
  private static final int SHORTEST = 8;
  private static final int LONGEST = 200;
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int ITERATIONS = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final int AT_A_TIME = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration COME_BACK = Duration.ofSeconds(5);

  private static final String PARAMETERS =
      "$argon2id$v=%d$m=%d,t=%d,p=%d$"
          .formatted(Argon2Function.ARGON2_VERSION_13, MEMORY_KIB, ITERATIONS, LANES);

  /** Nobody's: checked where there is no account, so that it takes as long as where there is. */
  private static final String DUMMY =
      PARAMETERS + base64(new byte[SALT_BYTES]) + "$" + base64(new byte[HASH_BYTES]);

  /** The commonest of those that are long enough, in lower case. */
  private static final Set<String> COMMON =
      Set.of(
          "00000000",
          "11111111",
          "12341234",
          "12345678",
          "123456789",
          "1234567890",
          "123123123",
          "1q2w3e4r",
          "1q2w3e4r5t",
          "1qaz2wsx",
          "87654321",
          "88888888",
          "987654321",
          "abcd1234",
          "abc12345",
          "asdfghjkl",
          "baseball",
          "football",
          "iloveyou",
          "letmein1",
          "passw0rd",
          "password",
          "password1",
          "password12",
          "password123",
          "princess",
          "q1w2e3r4",
          "qwer1234",
          "qwerty12",
          "qwerty123",
          "qwertyui",
          "qwertyuiop",
          "starwars",
          "sunshine",
          "superman",
          "trustno1",
          "welcome1",
          "whatever");

  private final SecureRandom random = new SecureRandom();
  private final Semaphore permits = new Semaphore(AT_A_TIME, true);

  /** Whatever stands in the named field; {@code Invalid} if nothing does. */
  static String given(Input input, String field) {
    return input
        .text(field)
        .orElseThrow(() -> new Failure.Invalid(field, "Please give your password."));
  }

  /** The password of the named field; {@code Invalid} if it would be guessed soon. */
  public static String acceptable(Input input, String field, Optional<EmailAddress> email) {
    var password = input.text(field).orElse("");
    var length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      throw new Failure.Invalid(field, "The password needs at least 8 characters.");
    }
    if (length > LONGEST) {
      throw new Failure.Invalid(field, "The password may have at most 200 characters.");
    }
    var plain = password.toLowerCase(Locale.ROOT);
    if (COMMON.contains(plain) || email.filter(it -> it.key().equals(plain)).isPresent()) {
      throw new Failure.Invalid(field, "This password is too easy to guess.");
    }
    return password;
  }

  public String hash(String password) {
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return inTurn(() -> argon2().hash(bytes(password), salt).getResult());
  }

  /** Whether the password is the one; as slow for nobody's password as for somebody's. */
  public boolean matches(String password, Optional<String> hash) {
    var stored = hash.orElse(DUMMY);
    return inTurn(
        () ->
            Argon2Function.getInstanceFromHash(stored)
                .check(bytes(password), stored.getBytes(StandardCharsets.US_ASCII)));
  }

  /** Whether a hash was made with other parameters than today's. */
  static boolean outdated(String hash) {
    return !hash.startsWith(PARAMETERS);
  }

  private <T> T inTurn(Supplier<T> work) {
    try {
      if (!permits.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw busy();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw busy();
    }
    try {
      return work.get();
    } finally {
      permits.release();
    }
  }

  private static Failure.TooOften busy() {
    return new Failure.TooOften("Too many people sign in just now. Please try again.", COME_BACK);
  }

  private static Argon2Function argon2() {
    return Argon2Function.getInstance(MEMORY_KIB, ITERATIONS, LANES, HASH_BYTES, Argon2.ID);
  }

  /** One password is typed as different code points on different keyboards. */
  private static byte[] bytes(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }
}
