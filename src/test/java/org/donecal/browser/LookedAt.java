package org.donecal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pages that are looked at in each way, for what would bar somebody. */
abstract class LookedAt {
  @RegisterExtension final Browser browser = new Browser();
  final CalendarScreen calendar = new CalendarScreen(browser);
  final Axe axe = new Axe(browser);

  /** How the pages are looked at. */
  enum Look {
    LIGHT,
    DARK,
    PHONE
  }

  final void passes(String path, String name, Look look) {
    browser.open(path);
    calendar.shown("main h1");
    passes(name, look);
  }

  final void passes(String name, Look look) {
    browser.picture(name + "-" + look.name().toLowerCase(Locale.ROOT));
    assertThat(axe.violations()).as(name + ", " + look).isEmpty();
  }

  final void by(Look look) {
    switch (look) {
      case LIGHT -> browser.prefers("light");
      case DARK -> browser.prefers("dark");
      case PHONE -> browser.isAPhone();
    }
  }
}
