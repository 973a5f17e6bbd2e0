package org.donecal.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** Signing up, in and out, the account and the settings, as pages. */
class QuietPagesJourney {
  private static final String PASSWORD = "a quiet green door";

  @RegisterExtension private final Browser browser = new Browser();
  private final CalendarScreen calendar = new CalendarScreen(browser);
  private final Screen page = new Screen(browser);
  private final String email = "ada-" + UUID.randomUUID() + "@example.org";

  @Test
  void keepsWhatAGuestTypedWhenTheySignUp() {
    calendar.open("month,2026,11,23");
    calendar.clickDay("2026-11-25");
    calendar.save("@acme fixed #login");
    page.click(".site-nav [data-when=guest]");

    page.fill("#signup-email", email);
    page.fill("#signup-password", PASSWORD);
    page.fill("#signup-firstName", "Ada");
    page.click("#signup [type=submit]");

    page.eventually(() -> assertThat(page.textOf(".site-nav .who")).isEqualTo("Ada"));
    calendar.open("month,2026,11,23");
    assertThat(calendar.total("2026-11-25")).isEqualTo("1 d");
    assertThat(calendar.kept()).hasSize(1);
    assertThat(browser.api().get("/api/v1/me").json().getString("email")).isEqualTo(email);
  }

  @Test
  void signsOutAndInAgainToWhereOneWas() {
    browser.becomes(browser.server().client().signUp(email, PASSWORD));
    browser.open("/account");
    page.click("#logout [type=submit]");
    page.eventually(() -> assertThat(page.textOf(".site-nav")).contains("Sign in"));
    assertThat(browser.api().get("/api/v1/me").status()).isEqualTo(401);

    browser.open("/signin?next=%2Fsettings");
    page.fill("#login-email", email);
    page.fill("#login-password", PASSWORD);
    page.click("#login [type=submit]");

    page.eventually(() -> assertThat(browser.place()).isEqualTo("/settings"));
    assertThat(browser.api().get("/api/v1/me").status()).isEqualTo(200);
  }

  @Test
  void saysWhyNobodyIsLetIn() {
    browser.mayComplainOf("status of 401");
    browser.open("/signin");
    page.fill("#login-email", email);
    page.fill("#login-password", "not the password");

    page.click("#login [type=submit]");

    assertThat(page.shown("#login [role=alert]").getText()).isNotBlank();
    assertThat(page.attribute("#login-email", "value")).isEqualTo(email);
    assertThat(page.attribute("#login-password", "value")).isEmpty();
  }

  @Test
  void pointsAtTheFieldsOfARefusedSignUp() {
    browser.mayComplainOf("status of 400");
    browser.open("/signin");
    page.fill("#signup-email", "ada");
    page.fill("#signup-password", "short");

    page.click("#signup [type=submit]");

    assertThat(page.shown("#signup-email-fault").getText()).isNotBlank();
    assertThat(page.shown("#signup-password-fault").getText()).isNotBlank();
    assertThat(page.attribute("#signup-email", "value")).isEqualTo("ada");
  }

  @Test
  void changesThePassword() {
    browser.becomes(browser.server().client().signUp(email, PASSWORD));
    browser.open("/account");
    page.fill("#password-current", PASSWORD);
    page.fill("#password-password", "a loud red door");

    page.click("#password [type=submit]");

    assertThat(page.shown("main [role=status]").getText()).isNotBlank();
    browser.server().client().signIn(email, "a loud red door");
  }

  @Test
  void showsTheCalendarByTheSettingsThatWereSaved() {
    browser.open("/settings");
    page.fill("#settings-zone", "Asia/Tokyo");
    browser.script("document.querySelector('#settings-weekStart').value = 'sunday';");
    page.click("#settings-hideWeekend");

    page.click("#settings [type=submit]");

    assertThat(page.shown("main [role=status]").getText()).isNotBlank();
    var settings = browser.api().get("/api/v1/settings").json();
    assertThat(settings.getString("zone")).isEqualTo("Asia/Tokyo");
    assertThat(settings.getBoolean("hideWeekend")).isTrue();
    calendar.open("month,2026,11,23");
    assertThat(calendar.all(".fc-col-header-cell-cushion")).hasSize(5);
  }

  @Test
  void asksToSignInAgainWhenTheSessionHasEnded() {
    browser.mayComplainOf("status of 401");
    var person = browser.server().client().signUp(email, PASSWORD);
    browser.becomes(person);
    calendar.open("month,2026,11,23");
    calendar.clickDay("2026-11-25");
    person.post("/auth/logout", json());

    calendar.press("too late", Keys.ENTER);

    assertThat(calendar.error()).contains("session has ended");
    assertThat(page.shown("#popover .form-error a").getDomAttribute("href"))
        .startsWith("/signin?next=%2F%23month");
    assertThat(calendar.attribute(CalendarScreen.LINE, "value")).isEqualTo("too late");
  }
}
