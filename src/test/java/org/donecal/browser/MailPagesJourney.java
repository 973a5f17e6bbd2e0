package org.donecal.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.form;
import static org.donecal.testclient.Body.json;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.donecal.testclient.Answer;
import org.donecal.testclient.Body;
import org.donecal.testclient.Letterbox;
import org.donecal.testclient.Letterbox.Letter;
import org.donecal.testclient.TestClient;
import org.donecal.testclient.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** The pages that mail leads to, and those from which it is kept: each by its own reader. */
class MailPagesJourney {
  private static final String ADMIN = "ada@example.org";
  private static final String SECRET = "a-long-secret-of-the-postman";
  private static final Letterbox LETTERBOX = new Letterbox();
  private static final TestServer SERVER = TestServer.start(settings());

  @RegisterExtension private final Browser browser = new Browser(SERVER);
  private final Screen page = new Screen(browser);
  private final Axe axe = new Axe(browser);

  private static Map<String, String> settings() {
    var settings = new HashMap<>(LETTERBOX.settings());
    settings.put("donecal.admins", ADMIN);
    settings.put("donecal.mail.inbound.secret", SECRET);
    return settings;
  }

  @AfterAll
  static void stop() {
    SERVER.close();
    LETTERBOX.close();
  }

  private void passes(String name) {
    for (var colors : List.of("light", "dark")) {
      browser.prefers(colors);
      browser.picture(name + "-" + colors);
      assertThat(axe.violations()).as(name).isEmpty();
    }
  }

  /** Somebody new whose address is proven. */
  private static TestClient proven(String email) {
    var member = SERVER.client().signUp(email, "a quiet green door");
    member.post("/auth" + LETTERBOX.next(email).link("/verify/"), form());
    return member;
  }

  private static String fresh() {
    return "ann-" + UUID.randomUUID() + "@example.org";
  }

  @Test
  void anAdminTriesDeadMailAgainByKeyboard() {
    var nobody = "nobody-" + UUID.randomUUID() + "@example.org";
    LETTERBOX.refuse(nobody);
    SERVER.client().signUp(nobody, "a quiet green door");
    browser.becomes(proven(ADMIN));
    browser.open("/");
    page.click(".site-nav [href$='/admin/mail']");
    awaitDead();
    assertThat(page.textOf("#mail-lines")).contains(nobody, "550 5.1.1 nobody", "Is this your");
    passes("admin-mail");
    page.shown("#mail-lines [value=retry]").sendKeys(Keys.ENTER);
    page.eventually(() -> assertThat(page.textOf("[role=status]")).contains("tried now"));
    assertThat(LETTERBOX.next(nobody).subject()).contains("Is this your address?");
    browser.isAPhone();
    browser.open("/admin/mail?show=waiting");
    assertThat(page.textOf("[data-empty]")).contains("Nothing waits");
    passes("admin-mail-phone");
  }

  /** The page is as it was when it was asked for. */
  private void awaitDead() {
    page.eventually(
        () -> {
          browser.open("/admin/mail");
          assertThat(page.all("#mail-lines li")).isNotEmpty();
        });
  }

  @Test
  void aReplyIsUndoneByTheButton() {
    var email = fresh();
    var member = proven(email);
    var asked = asked(member, email);
    assertThat(reply(asked, "9:00 2h @acme call\n\n1h mail").status()).isEqualTo(200);
    browser.open(LETTERBOX.next(email).link("/replies/undo/"));
    assertThat(page.textOf("main")).contains("Added 2 entries by mail");
    passes("reply-undo");
    page.shown("#undo-reply [type=submit]").sendKeys(Keys.ENTER);
    page.eventually(() -> assertThat(page.textOf("[role=status]")).contains("It is undone"));
    passes("reply-undone");
    assertThat(member.get("/api/v1/entries").text()).doesNotContain("acme");
  }

  @Test
  void peopleAreInvitedToAShareByKeyboard() {
    var member = proven(fresh());
    member.post("/api/v1/shares", json("filter", "@acme", "detail", "notes", "label", "Acme"));
    browser.becomes(member);
    browser.open("/shares");
    page.click("[data-action=invite]");
    var guest = fresh();
    page.fill("#invite-emails", guest);
    passes("share-invite");
    page.press(Keys.TAB);
    page.press("Look!");
    page.shown("#invite-form [type=submit]").sendKeys(Keys.ENTER);
    assertThat(LETTERBOX.next(guest).text()).contains("Look!");
    page.eventually(() -> assertThat(page.textOf(".share-invited")).contains(guest));
  }

  @Test
  void aReminderIsStoppedByTheButton() {
    var email = fresh();
    var member = proven(email);
    browser.isAPhone();
    browser.open(asked(member, email).link("/reminders/stop/"));
    passes("reminder-stop-phone");
    page.click("#stop-reminder [type=submit]");
    page.shown("#stopped");
    passes("reminder-stopped-phone");
    assertThat(member.get("/api/v1/reminders").text()).contains("\"paused\":true");
  }

  private static Letter asked(TestClient member, String email) {
    var wish = json("weekdays", List.of("monday"), "time", "17:00");
    var reminder = member.post("/api/v1/reminders", wish).json().getString("id");
    member.post("/api/v1/reminders/" + reminder + "/send");
    return LETTERBOX.next(email);
  }

  private static Answer reply(Letter asked, String words) {
    var to = asked.mail().header("Reply-To");
    var mail = "From: ann@example.org\r\nTo: " + to + "\r\n\r\n" + words.replace("\n", "\r\n");
    var pair = ("postfix:" + SECRET).getBytes(StandardCharsets.UTF_8);
    var key = "Basic " + Base64.getEncoder().encodeToString(pair);
    return SERVER
        .client()
        .with("Authorization", key)
        .post("/api/v1/inbound", new Body("message/rfc822", mail));
  }
}
