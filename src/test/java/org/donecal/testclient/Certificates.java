package org.donecal.testclient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate that nobody has signed but its owner, and what is needed to use and believe it. */
public record Certificates(KeyStore keys) {
  private static final String PASSWORD = "secret";

  /**
   * One for a host.
   *
   * @param host as keytool has it, such as {@code ip:127.0.0.1} or {@code dns:mail.example}
   */
  public static Certificates of(String host, Path folder) {
    var file = folder.resolve(host.replace(':', '-') + ".p12");
    try {
      var made =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                  "-genkeypair",
                  "-keystore",
                  file.toString(),
                  "-storepass",
                  PASSWORD,
                  "-keyalg",
                  "EC",
                  "-dname",
                  "CN=somebody",
                  "-ext",
                  "san=" + host,
                  "-validity",
                  "2")
              .redirectErrorStream(true)
              .start();
      var said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (made.waitFor() != 0) {
        throw new IllegalStateException(said);
      }
      var keys = KeyStore.getInstance("PKCS12");
      try (var in = Files.newInputStream(file)) {
        keys.load(in, PASSWORD.toCharArray());
      }
      return new Certificates(keys);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (GeneralSecurityException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** For a server that shows it, and for a client that believes it. */
  public SSLContext context() {
    try {
      var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      own.init(keys, PASSWORD.toCharArray());
      var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(keys);
      var context = SSLContext.getInstance("TLS");
      context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
