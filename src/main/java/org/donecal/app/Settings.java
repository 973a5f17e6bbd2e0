package org.donecal.app;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.donecal.follow.FollowSettings;
import org.donecal.kernel.BadSetting;
import org.donecal.kernel.Config;
import org.donecal.mail.MailSettings;
import org.donecal.networks.NetworkSettings;
import org.donecal.quick.QuickSettings;
import org.donecal.replies.ReplySettings;
import org.donecal.store.StoreSettings;
import org.donecal.subscriptions.SubscriptionSettings;
import org.donecal.web.Admins;
import org.donecal.web.WebSettings;
import org.jspecify.annotations.Nullable;

/** All settings, each room's own, read once at start. */
record Settings(
    StoreSettings store,
    WebSettings web,
    QuickSettings quick,
    Admins admins,
    MailSettings mail,
    ReplySettings replies,
    Apps apps,
    NetworkSettings networks,
    FollowSettings follow,
    SubscriptionSettings subscriptions) {
  private static final String FILE = "DONECAL_CONFIG";

  static Settings from(Config config, String contextPath) {
    var web = WebSettings.from(config, contextPath);
    var mail = MailSettings.from(config);
    return new Settings(
        StoreSettings.from(config),
        web,
        QuickSettings.from(config, web.baseUrl()),
        Admins.from(config),
        mail,
        ReplySettings.from(config, mail),
        Apps.from(config),
        NetworkSettings.from(config),
        FollowSettings.from(config),
        SubscriptionSettings.from(config));
  }

  /**
   * Where keys are looked for: context parameters first, which reach one deployment only; then
   * system properties, environment variables ({@code DONECAL_X_Y} for {@code donecal.x.y}) and the
   * properties file that {@code DONECAL_CONFIG} names.
   */
  static Config sources(ServletContext context) {
    var environment = System.getenv();
    var file = told(environment.get(FILE)).map(Settings::load);
    return new Config(
        key ->
            told(context.getInitParameter(key))
                .or(() -> told(System.getProperty(key)))
                .or(() -> told(environment.get(variable(key))))
                .or(() -> file.map(properties -> properties.getProperty(key))));
  }

  /** What is empty, as compose files like to have it, hides nothing behind it. */
  private static Optional<String> told(@Nullable String value) {
    return Optional.ofNullable(value).filter(text -> !text.isBlank());
  }

  private static String variable(String key) {
    return key.toUpperCase(Locale.ROOT).replace('.', '_');
  }

  private static Properties load(String path) {
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(Path.of(path))) {
      properties.load(reader);
      return properties;
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new BadSetting(FILE, path + " can't be read (" + unreadable + ")", unreadable);
    }
  }
}
