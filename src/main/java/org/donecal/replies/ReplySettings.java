package org.donecal.replies;

import java.util.Optional;
import org.donecal.kernel.BadSetting;
import org.donecal.kernel.Config;
import org.donecal.kernel.Failure;
import org.donecal.mail.MailSettings;
import org.donecal.mail.Mailbox;

/**
 * How replies come in; not at all unless there is a port or a secret.
 *
 * @param port where the mail server of this machine delivers by SMTP
 * @param secret of whoever delivers by HTTP
 * @param domain of the addresses that replies go to
 */
public record ReplySettings(Optional<Integer> port, Optional<String> secret, String domain) {
  static final String PORT = "donecal.mail.inbound.port";
  private static final String SECRET = "donecal.mail.inbound.secret";
  private static final String DOMAIN = "donecal.mail.reply.domain";
  private static final int HIGHEST_PORT = 65_535;
  private static final int SHORTEST_SECRET = 16;

  /** By default the domain is that of the server's own address. */
  public static ReplySettings from(Config config, MailSettings mail) {
    return new ReplySettings(
        config.text(PORT).map(ReplySettings::port),
        config.text(SECRET).map(ReplySettings::secret),
        config.text(DOMAIN).map(ReplySettings::domain).orElseGet(() -> mail.from().domain()));
  }

  private static int port(String text) {
    var number = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    if (number < 1 || number > HIGHEST_PORT) {
      throw new BadSetting(PORT, "\"" + text + "\" is not a port from 1 to " + HIGHEST_PORT);
    }
    return number;
  }

  private static String secret(String text) {
    if (text.length() < SHORTEST_SECRET || !text.chars().allMatch(it -> it > ' ' && it < 0x7f)) {
      throw new BadSetting(
          SECRET,
          "a secret has " + SHORTEST_SECRET + " characters or more, ASCII ones without blanks");
    }
    return text;
  }

  private static String domain(String text) {
    try {
      return Mailbox.parse("reply@" + text).domain();
    } catch (Failure.Invalid none) {
      throw new BadSetting(DOMAIN, "\"" + text + "\" is no domain that mail can go to", none);
    }
  }

  /** Whether a reply can reach us. */
  public boolean open() {
    return port.isPresent() || secret.isPresent();
  }
}
