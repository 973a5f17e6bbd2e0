package org.donecal.mail;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.donecal.kernel.BadSetting;
import org.donecal.kernel.Config;
import org.donecal.kernel.Failure;

/**
 * How mail goes out.
 *
 * @param folder of the spool
 * @param smtp the server that takes our mail, where the backend is {@code smtp}
 * @param from who messages are from
 * @param batch how many are claimed at once
 * @param every how often the spool is looked at
 */
public record MailSettings(
    Path folder, Backend backend, Optional<SmtpUrl> smtp, Mailbox from, int batch, Duration every) {
  static final String DATA = "donecal.data";
  private static final String PREFIX = "donecal.mail.";
  private static final String BACKEND = PREFIX + "backend";
  private static final String SMTP_URL = PREFIX + "smtp.url";
  private static final String FROM = PREFIX + "from";
  private static final String BATCH = PREFIX + "batch";
  private static final String EVERY = PREFIX + "every";
  private static final int LARGEST_BATCH = 1000;

  /** What carries the messages out. */
  public enum Backend {
    CONSOLE,
    SMTP,
    MEMORY;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static MailSettings from(Config config) {
    var backend = backend(config.text(BACKEND, Backend.CONSOLE.word()));
    var smtp = config.text(SMTP_URL).map(url -> SmtpUrl.parse(SMTP_URL, url));
    if (backend == Backend.SMTP && smtp.isEmpty()) {
      throw new BadSetting(
          SMTP_URL, "the backend smtp needs an address such as smtp://user:password@host:587");
    }
    return new MailSettings(
        config.path(DATA, "data").resolve("mail"),
        backend,
        smtp,
        sender(config.text(FROM, "DoneCal <noreply@localhost>")),
        batch(config.text(BATCH, "10")),
        config.duration(EVERY, "1m"));
  }

  private static Backend backend(String word) {
    return Arrays.stream(Backend.values())
        .filter(it -> it.word().equals(word))
        .findAny()
        .orElseThrow(
            () ->
                new BadSetting(
                    BACKEND,
                    "\""
                        + word
                        + "\" is none of "
                        + Arrays.stream(Backend.values())
                            .map(Backend::word)
                            .collect(Collectors.joining(", "))));
  }

  private static Mailbox sender(String text) {
    try {
      return Mailbox.parse(text);
    } catch (Failure.Invalid none) {
      throw new BadSetting(FROM, "\"" + Text.shown(text) + "\" is no sender: " + none.getMessage());
    }
  }

  private static int batch(String text) {
    var number = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    if (number < 1 || number > LARGEST_BATCH) {
      throw new BadSetting(BATCH, "\"" + text + "\" is not a number from 1 to " + LARGEST_BATCH);
    }
    return number;
  }
}
