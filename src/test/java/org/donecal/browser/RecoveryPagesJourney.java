package org.donecal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.donecal.testclient.Letterbox;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** A forgotten password and the proof of an address, as their owner goes through them. */
class RecoveryPagesJourney {
  private static final Letterbox LETTERBOX = new Letterbox();
  private static final TestServer SERVER = TestServer.start(LETTERBOX.settings());

  @RegisterExtension private final Browser browser = new Browser(SERVER);
  private final Screen page = new Screen(browser);
  private final Axe axe = new Axe(browser);
  private final String email = "ada-" + UUID.randomUUID() + "@example.org";

  @AfterAll
  static void stop() {
    SERVER.close();
    LETTERBOX.close();
  }

  private void passes(String name) {
    for (var colors : new String[] {"light", "dark"}) {
      browser.prefers(colors);
      browser.picture(name + "-" + colors);
      assertThat(axe.violations()).as(name).isEmpty();
    }
  }

  @Test
  void aForgottenPasswordIsSetAnewByKeyboard() {
    browser.mayComplainOf("status of 400");
    SERVER.client().signUp(email, "a quiet green door");
    LETTERBOX.next(email);
    browser.open("/signin");
    page.click("#login [href$='/recover']");
    page.fill("#recover-email", email);
    page.press(Keys.ENTER);
    page.eventually(() -> assertThat(page.textOf(".done")).contains("on its way"));
    passes("recover-sent");

    browser.open(LETTERBOX.next(email).link("/recover/"));
    page.fill("#renew-password", "short");
    page.press(Keys.ENTER);
    page.eventually(() -> assertThat(page.textOf(".fault")).contains("at least 8"));
    passes("recover-renew");
    page.fill("#renew-password", "a loud red window");
    page.press(Keys.ENTER);
    page.eventually(() -> assertThat(page.textOf(".done")).contains("password is saved"));
    page.fill("#login-email", email);
    page.fill("#login-password", "a loud red window");
    page.press(Keys.ENTER);
    page.eventually(() -> assertThat(page.textOf(".site-nav .who")).isEqualTo(email));
  }

  @Test
  void anAddressIsProvenByTheButton() {
    browser.mayComplainOf("status of 404");
    browser.becomes(SERVER.client().signUp(email, "a quiet green door"));
    browser.open("/account");
    page.shown("#verify");
    passes("account-unverified");
    var link = LETTERBOX.next(email).link("/verify/");
    browser.open(link);
    passes("verify");
    page.click("#prove [type=submit]");
    page.eventually(() -> assertThat(page.textOf("main")).contains("Thank you", email));
    passes("verified");
    browser.open("/account");
    assertThat(page.textOf("#address")).contains("has been used");
    browser.open(link);
    assertThat(page.textOf("main")).contains("This link is over");
    passes("verify-over");
  }
}
