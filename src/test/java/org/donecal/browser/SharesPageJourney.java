package org.donecal.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.donecal.testclient.Body.json;

import java.net.URI;
import org.donecal.testclient.TestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** The owner's own page: making, changing and closing shares. */
class SharesPageJourney {
  @RegisterExtension private final Browser browser = new Browser();
  private final Screen page = new Screen(browser);
  private TestClient owner;

  @BeforeEach
  void open() {
    owner = browser.server().client();
    owner.patch("/api/v1/settings", json("zone", "Europe/Paris"));
    add("@acme fixed #login", "2026-11-23");
    add("@acme wrote", "2026-11-24");
    browser.becomes(owner);
    browser.open("/shares");
    page.shown("#shares[data-ready=yes]");
  }

  private String add(String title, String start) {
    var added = owner.post("/api/v1/entries", json("title", title, "start", start));
    return added.json().getString("id");
  }

  @Test
  void sharesWithEveryOptionByKeyboardAlone() {
    browser.script("document.querySelector('#new-share').focus()");
    page.press(Keys.ENTER);
    page.shown("#share-dialog[open]");
    page.press("@acme", Keys.TAB, "n", Keys.TAB, " ", Keys.TAB, "f");
    page.eventually(() -> assertThat(page.isShown("#share-bounds")).isTrue());
    page.fill("#share-from", "11012026");
    page.fill("#share-until", "11302026");
    page.eventually(() -> assertThat(page.textOf("#share-preview")).contains("Shows 2 entries"));
    browser.script("document.querySelector('.share-more summary').focus()");
    page.press(Keys.ENTER, Keys.TAB, "For Acme", Keys.TAB, "open sesame");
    page.fill("#share-expires", "12312030");
    browser.picture("shares-form");
    page.press(Keys.ENTER);
    page.shown(".share-row");

    var share = owner.get("/api/v1/shares").array().getJsonObject(0);
    assertThat(share.getString("filter")).isEqualTo("@acme");
    assertThat(share.getString("detail")).isEqualTo("notes");
    assertThat(share.getBoolean("otherTags")).isTrue();
    assertThat(share.getString("from")).startsWith("2026-11-01");
    assertThat(share.getString("until")).startsWith("2026-12-01");
    assertThat(share.getString("label")).isEqualTo("For Acme");
    assertThat(share.getBoolean("hasPassword")).isTrue();
    assertThat(share.getString("expiresAt")).isNotEmpty();
    page.eventually(() -> assertThat(page.focus()).isEqualTo("Address of For Acme"));
    browser.picture("shares");
    browser.prefers("dark");
    browser.picture("shares-dark");
  }

  @Test
  void changesRevokesAndTakesBack() {
    var share = owner.post("/api/v1/shares", json("filter", "@acme", "detail", "entries")).json();
    var address = URI.create(share.getString("url")).getPath();
    browser.open("/shares");
    page.click("[data-action=edit]");
    page.shown("#share-preview li");
    page.click(".share-more summary");
    page.fill("#share-label", "Renamed");
    page.click("#share-form [type=submit]");
    page.eventually(() -> assertThat(page.textOf(".share-row h2")).isEqualTo("Renamed"));
    assertThat(page.textOf(".share-row")).contains("Not looked at yet");

    var viewer = browser.server().client();
    viewer.post(address + "/confirmations", json("name", "Eve"));
    add("@acme added later", "2026-11-25");
    page.eventually(
        () -> {
          browser.open("/shares");
          page.eventually(
              () ->
                  assertThat(page.textOf(".share-row"))
                      .contains("Last seen", "Eve", "@acme added later"));
        });
    browser.picture("shares-differences");

    page.click("[data-action=revoke]");
    page.shown("#shares-empty");
    assertThat(viewer.get(address + "/entries").status()).isEqualTo(404);
    page.pressWith(Keys.CONTROL, "z");
    page.shown(".share-row");
    assertThat(viewer.get(address + "/entries").status()).isEqualTo(200);
  }

  @Test
  void asksForAVerifiedAddressBeforeItWritesToAnybody() {
    owner.post("/api/v1/shares", json("filter", "@acme", "detail", "entries"));
    browser.isAPhone();
    browser.open("/shares");
    page.click("[data-action=invite]");
    page.shown("#invite-unverified");
    browser.picture("shares-invite-phone");
    page.click("#invite-dialog [data-action=cancel]");
    page.eventually(() -> assertThat(page.isShown("#invite-dialog")).isFalse());
    browser.picture("shares-phone");
    page.click("a[href$='/help/sharing']");
    page.eventually(() -> assertThat(page.textOf("h1")).isEqualTo("Sharing"));
    browser.picture("help-sharing");
  }
}
